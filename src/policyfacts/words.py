"""What is said in both languages."""

from dataclasses import dataclass
from typing import Literal, get_args

Lang = Literal["ko", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True)
class Words:
    """One thing said in both languages."""

    ko: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        """What is said in `lang`.

        Raises:
            KeyError: `lang` is not one of `LANGS`.

        >>> Words("투자", "Investment")["en"]
        'Investment'
        """
        if lang not in LANGS:
            raise KeyError(f"{lang!r} is not one of {', '.join(LANGS)}")
        return self.ko if lang == "ko" else self.en
