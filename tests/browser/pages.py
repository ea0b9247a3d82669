"""One address of every kind of page."""

PAGES = {
    "home": "/",
    "stories": "/tarinat/",
    "story": "/tarinat/kolari-elinkeino-ohjelma/",
    "long story": "/tarinat/kouvola-eve-verkosto/",
    "facet": "/tarinat/vuosi/2023/",
    "themes": "/teemat/",
    "theme": "/teemat/osaava-tyovoima/",
    "experts": "/asiantuntijat/",
    "team": "/asiantuntijat/fcg-eve-tiimi/",
    "person": "/asiantuntijat/maria-vuorensola/",
    "methods": "/menetelmat/",
    "method": "/menetelmat/haastattelu/",
    "networks": "/verkostot/",
    "cycle": "/verkostot/eve-2019/",
    "organisations": "/organisaatiot/",
    "organisation": "/organisaatiot/kolke/",
    "municipalities": "/kunnat/",
    "municipality": "/kunnat/kolari/",
    "municipality without stories": "/kunnat/akaa/",
    "regions": "/maakunnat/",
    "region": "/maakunnat/lappi/",
    "fit": "/sovita/",
    "search": "/haku/",
    "words": "/haku/sanat/",
    "letter": "/haku/sanat/k/",
    "coverage": "/tilannekuva/",
    "about": "/tietoa/",
    "open data": "/tietoa/rajapinta/",
    "guide": "/tietoa/ohje/",
    "fields": "/tietoa/ohje/kentat/",
    "codes": "/tietoa/ohje/virheet/",
    "components": "/tietoa/komponentit/",
    "accessibility": "/saavutettavuus/",
    "privacy": "/tietosuoja/",
    "contact": "/yhteys/",
}
SAME_KIND = {"long story", "themes", "methods", "networks", "organisations", "privacy", "contact",
             "municipality without stories"}  # fmt: skip
"""Pages that another page of the list is made like, for checks that take long."""

MISSING = "/tarinat/olematon/"
