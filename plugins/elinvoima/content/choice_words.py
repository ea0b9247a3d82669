"""What the closed choices of the content model are called where people meet them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from elinvoima.content.schema.base import Language, Status
from elinvoima.content.schema.cycle import ThemeListKind
from elinvoima.content.schema.expert import ExpertKind
from elinvoima.content.schema.organisation import OrganisationKind
from elinvoima.content.schema.page import Block
from elinvoima.content.schema.story import Evidence, PermissionBasis
from elinvoima.i18n import N_

CHOICE_WORDS: Mapping[StrEnum, str] = MappingProxyType(
    {
        Evidence.DESCRIBED: N_("described"),
        Evidence.MEASURED: N_("measured"),
        Evidence.EVALUATED: N_("evaluated"),
        Status.DRAFT: N_("draft"),
        Status.PUBLISHED: N_("published"),
        Status.ARCHIVED: N_("archived"),
        Language.FINNISH: N_("Finnish"),
        Language.SWEDISH: N_("Swedish"),
        Language.ENGLISH: N_("English"),
        ExpertKind.PERSON: N_("person"),
        ExpertKind.TEAM: N_("team"),
        ThemeListKind.ANNOUNCED: N_("Announced themes"),
        ThemeListKind.HELD: N_("Themes held"),
        OrganisationKind.MUNICIPALITY: N_("municipality"),
        OrganisationKind.MUNICIPAL_UNIT: N_("municipal unit"),
        OrganisationKind.DEVELOPMENT_COMPANY: N_("development company"),
        OrganisationKind.CONSULTANCY: N_("consultancy"),
        OrganisationKind.ASSOCIATION: N_("association"),
        OrganisationKind.COMPANY: N_("company"),
        OrganisationKind.FOUNDATION: N_("foundation"),
        OrganisationKind.PUBLIC_BODY: N_("public body"),
        OrganisationKind.OTHER: N_("other organisation"),
        PermissionBasis.CONSENT: N_("the speaker has given permission"),
        PermissionBasis.PUBLIC_SOURCE: N_("from a public source"),
        Block.CONTACT: N_("contact details of the publisher"),
        Block.REGISTER_SOURCES: N_("sources of the municipalities' figures"),
        Block.OPEN_DATA: N_("list of the open data"),
        Block.AUDIT: N_("findings of the last accessibility audit"),
    }
)
"""Every choice of the content model, as a message of the catalogue."""
