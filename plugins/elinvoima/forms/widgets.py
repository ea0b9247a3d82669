"""The described fields as fields of Decap CMS's forms (https://decapcms.org/docs/widgets/).

A field `elinvoima: "date"` is ours: it tells the writer (`static/yaml-text.js`) that the text is a
date, which is written without quotation marks.
"""

from __future__ import annotations

from collections.abc import Sequence
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
        if of.default and not of.is_list:
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
        t = self.words.text
        match of.kind:
            case FieldKind.PART:
                fields = [self.field(each, demands=of.is_required) for each in of.fields]
                return {"widget": "object", "collapsed": not of.is_required, "fields": fields}
            case FieldKind.CHOICE:
                options = [{"label": each.label, "value": each.value} for each in of.choices]
                return {"widget": "select", "options": options}
            case FieldKind.RECORD:
                return _relation(of)
            case FieldKind.MUNICIPALITY:
                return {"widget": "select", "options": list(self.municipalities)}
            case FieldKind.DAY:
                return {
                    "widget": "datetime", "elinvoima": "date", "format": "YYYY-MM-DD",
                    "date_format": "D.M.YYYY", "time_format": False,
                }  # fmt: skip
            case FieldKind.DATE | FieldKind.PERIOD:
                message = t(N_("give at least the year: 2023, 2023-04, 2023-04/2023-12"))
                return {"widget": "string", "elinvoima": "date", "pattern": [r"\d{4}", message]}
            case FieldKind.WHOLE_NUMBER:
                bounds = {"min": of.minimum, "max": of.maximum}
                return {"widget": "number", "value_type": "int", "step": 1} | {
                    name: value for name, value in bounds.items() if value is not None
                }
            case FieldKind.NUMBER:
                return {"widget": "number", "value_type": "float", "step": 0.01}
            case FieldKind.IMAGE:
                return {"widget": "image", "choose_url": False}
            case FieldKind.WEB_ADDRESS:
                return {"widget": "string", "pattern": [r"^https?://\S+\.\S+$", "https://…"]}
            case FieldKind.EMAIL:
                return {"widget": "string", "pattern": [r"^[^@\s]+@[^@\s]+\.[^@\s]+$", "…@…"]}
            case FieldKind.ID:
                message = t(N_("small letters a–z, digits and hyphens"))
                return {"widget": "string", "pattern": [of.pattern, message]}
            case FieldKind.PROSE:
                return {"widget": "text"}
            case FieldKind.LINE:
                return self._line(of)

    def _line(self, of: FieldDescription) -> Field:
        most = of.max_length
        widget: Field = {"widget": "text" if most and most > LONG else "string"}
        if most:
            message = self.words.plural("at most {n} character", "at most {n} characters", most)
            widget["pattern"] = [rf"^[\s\S]{{1,{most}}}$", message]
        return widget


def _relation(of: FieldDescription) -> Field:
    assert of.collection
    shown = "title" if of.collection is Collection.EXPERT else "label"
    return {
        "widget": "relation", "collection": of.collection.value, "value_field": "{{slug}}",
        "search_fields": list(dict.fromkeys((shown, "title"))), "display_fields": [shown],
        "options_length": OPTIONS,
    }  # fmt: skip
