"""Labels that pages, files and briefings put beside what they show: the same word everywhere."""

from policyfacts.words import Words

UNIT = Words("단위", "Unit")
AS_OF = Words("기준일", "As of")
FILTERS = Words("보이는 범위", "What is shown")
SOURCES = Words("자료", "Sources")
VERSION = Words("자료 판", "Data version")

# Heads of a data dictionary.
NAME = Words("이름", "Name")
HEADING = Words("제목", "Heading")
MEANING = Words("뜻", "Meaning")
CODES = Words("부호", "Codes")
