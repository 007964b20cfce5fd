"""Who publishes articles."""

from policyfacts.schema._entity import entity_columns
from policyfacts.schema._model import Table, codes, says

TYPES = codes(
    newspaper=("신문", "newspaper"),
    agency=("통신사", "news agency"),
    broadcaster=("방송", "broadcaster"),
    online=("인터넷 매체", "online medium"),
    government=("정부", "government"),
    company=("기업", "company"),
    other=("기타", "other"),
)

TABLE = Table(
    name="publishers",
    title=says("매체", "Publishers"),
    grain=says("매체 하나", "publisher"),
    key=("id",),
    subject=("id",),
    columns=entity_columns(says("매체", "Publisher"), TYPES),
)
