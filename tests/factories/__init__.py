"""What a test arranges: tables in memory, records in memory, instances on disk."""

from tests.factories.files import write_instance
from tests.factories.records import make_article, make_fact, make_record
from tests.factories.tables import make_tables

__all__ = ["make_article", "make_fact", "make_record", "make_tables", "write_instance"]
