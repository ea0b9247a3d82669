"""Names of municipalities as Finnish inflects them, written down apart from the code's own rules.

After the recommendations of Kotus, kuntien nimien taivutus. Singular, but for names whose cases are
plural by custom (Virrat, Huittinen).
"""

from __future__ import annotations

from collections.abc import Iterator

# Last part of a name: genitive without n, essive without na, partitive, illative.
ENDS = {
    "järvi": "järve järve järveä järveen",
    "joki": "joe joke jokea jokeen",
    "mäki": "mäe mäke mäkeä mäkeen",
    "niemi": "nieme nieme niemeä niemeen",
    "lahti": "lahde lahte lahtea lahteen",
    "vesi": "vede vete vettä veteen",
    "koski": "koske koske koskea koskeen",
    "salmi": "salme salme salmea salmeen",
    "nummi": "numme numme nummea nummeen",
    "saari": "saare saare saarta saareen",
    "lampi": "lammi lampi lampia lampiin",
    "pää": "pää pää päätä päähän",
    "suu": "suu suu suuta suuhun",
    "maa": "maa maa maata maahan",
    "pyy": "pyy pyy pyytä pyyhyn",
    "virta": "virra virta virtaa virtaan",
    "ranta": "ranna ranta rantaa rantaan",
    "luoto": "luodo luoto luotoa luotoon",
    "kaupunki": "kaupungi kaupunki kaupunkia kaupunkiin",
    "taipale": "taipalee taipalee taipaletta taipaleeseen",
}
WHOLE = {
    "alavus": "alavude alavute alavutta alavuteen",
    "varkaus": "varkaude varkaute varkautta varkauteen",
    "kannus": "kannukse kannukse kannusta kannukseen",
    "nurmes": "nurmekse nurmekse nurmesta nurmekseen",
    "muhos": "muhokse muhokse muhosta muhokseen",
    "pihtipudas": "pihtiputaa pihtiputaa pihtipudasta pihtiputaaseen",
    "korsnäs": "korsnäsi korsnäsi korsnäsiä korsnäsiin",
    "punkalaidun": "punkalaitume punkalaitume punkalaidunta punkalaitumeen",
    "ii": "ii ii iitä iihin",
    "loppi": "lope loppe loppea loppeen",
    "kumlinge": "kumlinge kumlinge kumlingea kumlingeen",
    "muurame": "muurame muurame muuramea muurameen",
    "raahe": "raahe raahe raahea raaheen",
    "akaa": "akaa akaa akaata akaaseen",
    "loimaa": "loimaa loimaa loimaata loimaaseen",
    "vehmaa": "vehmaa vehmaa vehmaata vehmaaseen",
}
WEAKER = {
    "hanko": "hango", "harjavalta": "harjavalla", "liminka": "liminga", "lieto": "liedo",
    "vesanto": "vesanno", "turku": "turu", "pyhäntä": "pyhännä", "outokumpu": "outokummu",
    "pomarkku": "pomarku", "kurikka": "kurika", "luhanka": "luhanga", "juuka": "juua",
    "toivakka": "toivaka", "puolanka": "puolanga", "helsinki": "helsingi", "iitti": "iiti",
    "vihti": "vihdi",
}  # fmt: skip
WITH_FIRST_PART = {
    "isokyrö": ("isonkyrön", "isossakyrössä", "isoonkyröön", "isoakyröä"),
    "uusikaupunki": ("uudenkaupungin", "uudessakaupungissa", "uuteenkaupunkiin"),
    "uusikaarlepyy": ("uudenkaarlepyyn", "uudessakaarlepyyssä", "uuteenkaarlepyyhyn"),
}
PLURAL = {
    "virrat": ("virtain", "virtojen", "virtoja", "virroilla", "virroilta", "virroille", "virtoihin")
}


def inflected(name: str) -> Iterator[str]:
    """Yield the name, in lower case, in eleven cases."""
    yield name
    if name in PLURAL:
        yield from PLURAL[name]
    elif name in WITH_FIRST_PART:
        yield from WITH_FIRST_PART[name]
    else:
        weak, strong, partitive, illative = stems(name)
        a = "a" if is_back(weak) else "ä"
        yield from (weak + ending for ending in ("n", f"ss{a}", f"st{a}", f"ll{a}", f"lt{a}"))
        yield from (f"{weak}lle", f"{weak}ksi", f"{strong}n{a}", partitive, illative)
    if name.endswith("inen"):
        whole = name.removesuffix("nen")
        a = "a" if is_back(name) else "ä"
        yield from (f"{whole}sten", f"{whole}siss{a}", f"{whole}sill{a}", f"{whole}siin")


def stems(name: str) -> tuple[str, str, str, str]:
    """Return genitive without n, essive without na, partitive and illative."""
    if name in WHOLE:
        weak, strong, partitive, illative = WHOLE[name].split()
        return weak, strong, partitive, illative
    for end, cases in ENDS.items():
        if name.endswith(end):
            weak, strong, partitive, illative = (name[: -len(end)] + c for c in cases.split())
            return weak, strong, partitive, illative
    a = "a" if is_back(name) else "ä"
    if name.endswith("nen"):
        stem = name[:-3] + "se"
        return stem, stem, f"{name[:-3]}st{a}", f"{stem}en"
    if name[-1] not in "aeiouyäöå":
        return f"{name}i", f"{name}i", f"{name}i{a}", f"{name}iin"
    if name[-1] == name[-2]:
        return name, name, f"{name}t{a}", f"{name}seen"
    if name.endswith("e"):
        return f"{name}e", f"{name}e", f"{name}tt{a}", f"{name}eseen"
    partitive = f"{name}t{a}" if name.endswith(("io", "iö")) else name + a
    return WEAKER.get(name, name), name, partitive, name + name[-1] + "n"


def is_back(name: str) -> bool:
    """Whether its endings have a: Oulussa, but Kemissä and Rovaniemellä."""
    if name.endswith(("nieme", "niemi", "vede", "vesi")):
        return False
    vowels = [letter for letter in name if letter in "aouåyäö"]
    return bool(vowels) and vowels[-1] in "aouå"
