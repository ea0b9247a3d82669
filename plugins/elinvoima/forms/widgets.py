"""The described fields as fields of Decap CMS's forms (https://decapcms.org/docs/widgets/).

A field `elinvoima: "date"` is ours: it tells the writer (`static/yaml-text.js`) that the text is a
date, which is written without quotation marks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elinvoima.authoring.description import FieldDescription, FieldKind
from elinvoima.content.collections import Collection
from elinvoima.i18n import N_
from elinvoima.views.words import Words

Field = dict[str, Any]
"""One field of Decap's configuration."""

SHOWN_FIELDS = ("title", "name", "text", "publisher", "body", "municipality", "kind", "theme")
"""A folded item of a list is known by the first of these that it has."""

OPTIONS = 1000
"""How many records a pick list shows at most; Decap's own is 20."""

STATUS = "status"
"""A new file says aloud that it is a draft; other fields that are left out mean their default."""

LONG = 200
"""Texts that may be longer than this get a box of many lines."""


@dataclass(frozen=True, slots=True)
class Forms:
    """What the fields of every form are made with."""

    words: Words
    municipalities: Sequence[Field]
    """Options of the pick list: label and value of each."""

    def field(self, of: FieldDescription, *, demands: bool = True) -> Field:
        """Return the field of a form.

        `demands` is False inside an optional part: Decap would demand its fields also of those
        who leave the whole part out.
        """
        common: Field = {
            "name": of.name,
            "label": of.label,
            "hint": "" if of.help == of.label else of.help,
            "required": demands and of.is_required,
        }
        widget = self._list(of) if of.is_list else self._widget(of)
        if of.name == STATUS:
            widget["default"] = of.default
        return {key: value for key, value in (common | widget).items() if value != ""}

    def _list(self, of: FieldDescription) -> Field:
        least = {"min": 1} if of.is_required else {}
        if of.kind in {FieldKind.RECORD, FieldKind.MUNICIPALITY, FieldKind.CHOICE}:
            return self._widget(of) | {"multiple": True} | least
        if of.kind is FieldKind.PART:
            names = [field.name for field in of.fields]
            shown = next(name for name in (*SHOWN_FIELDS, *names) if name in names)
            return {
                "widget": "list", "summary": f"{{{{fields.{shown}}}}}", "collapsed": True,
                "fields": [self.field(each) for each in of.fields], **least,
            }  # fmt: skip
        text = {"name": "item", "label": self.words.text(N_("Item")), **self._widget(of)}
        return {"widget": "list", "field": text, "collapsed": False, **least}

    def _widget(self, of: FieldDescription) -> Field:
        match of.kind:
            case FieldKind.PART:
                fields = [self.field(each, demands=of.is_required) for each in of.fields]
                return {"widget": "object", "collapsed": not of.is_required, "fields": fields}
            case FieldKind.CHOICE:
                options = [{"label": each.label, "value": each.value} for each in of.choices]
                return {"widget": "select", "options": options}
            case FieldKind.MUNICIPALITY:
                return {"widget": "select", "options": list(self.municipalities)}
            case FieldKind.RECORD:
                return _relation(of)
            case FieldKind.WHOLE_NUMBER:
                return _whole_number(of)
        return _PLAIN[of.kind] | self._pattern(of)

    def _pattern(self, of: FieldDescription) -> Field:
        """Return what the text must match, and what is said if it does not.

        Only what saves the editor a round: whether the text is right, `check` says.
        """
        t = self.words.text
        match of.kind:
            case FieldKind.DATE | FieldKind.PERIOD:
                message = t(N_("give at least the year: 2023, 2023-04, 2023-04/2023-12"))
                return {"pattern": [r"\d{4}", message]}
            case FieldKind.ID:
                return {"pattern": [of.pattern, t(N_("small letters a–z, digits and hyphens"))]}
            case FieldKind.WEB_ADDRESS:
                return {"pattern": [r"^https?://\S+\.\S+$", "https://…"]}
            case FieldKind.EMAIL:
                return {"pattern": [r"^[^@\s]+@[^@\s]+\.[^@\s]+$", "…@…"]}
        if most := of.max_length:
            message = self.words.plural("at most {n} character", "at most {n} characters", most)
            box = {"widget": "text"} if most > LONG else {}
            return {"pattern": [rf"^[\s\S]{{1,{most}}}$", message], **box}
        return {}


_DATE: Field = {"widget": "string", "elinvoima": "date"}

_PLAIN: Mapping[FieldKind, Field] = {
    FieldKind.LINE: {"widget": "string"},
    FieldKind.PROSE: {"widget": "text"},
    FieldKind.ID: {"widget": "string"},
    FieldKind.WEB_ADDRESS: {"widget": "string"},
    FieldKind.EMAIL: {"widget": "string"},
    FieldKind.DATE: _DATE,
    FieldKind.PERIOD: _DATE,
    FieldKind.DAY: {
        "widget": "datetime",
        "elinvoima": "date",
        "format": "YYYY-MM-DD",
        "date_format": "D.M.YYYY",
        "time_format": False,
    },
    FieldKind.NUMBER: {"widget": "number", "value_type": "float", "step": 0.01},
    FieldKind.IMAGE: {"widget": "image", "choose_url": False},
}


def _whole_number(of: FieldDescription) -> Field:
    bounds = {"min": of.minimum, "max": of.maximum}
    known = {name: value for name, value in bounds.items() if value is not None}
    return {"widget": "number", "value_type": "int", "step": 1, **known}


def _relation(of: FieldDescription) -> Field:
    shown = "title" if of.collection is Collection.EXPERT else "label"
    return {
        "widget": "relation",
        "collection": of.collection.value if of.collection else "",
        "value_field": "{{slug}}",
        "search_fields": list(dict.fromkeys((shown, "title"))),
        "display_fields": [shown],
        "options_length": OPTIONS,
    }
