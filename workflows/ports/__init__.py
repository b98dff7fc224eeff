"""What the use cases need, in their own words.

Adapters live in ``workflows/storage`` (SQLAlchemy) and ``tests/fakes`` (memory); one contract
suite holds them to the same behaviour.
"""

from workflows.ports.contacts import Contacts, Identity, Preferences, Wishes
from workflows.ports.deliveries import (
    DeadLetters,
    Delivery,
    Inbox,
    Mailbox,
    Outbox,
    OutboxKeeping,
    Posting,
    PostingState,
    Receipt,
)
from workflows.ports.ideas import (
    Audit,
    Deadlines,
    Drafts,
    IdeaQuery,
    Ideas,
    IdleDrafts,
    Journal,
    JournalLine,
)
from workflows.ports.labels import Labels
from workflows.ports.places import Postmark, Postmarks, Rooms, Watermarks
from workflows.ports.proposals import Proposals
from workflows.ports.recommendations import Recommendations
from workflows.ports.references import ConversationReference, ConversationReferences
from workflows.ports.registry import RegistryKeeping
from workflows.ports.teaching import Teaching
from workflows.ports.unit import Unit, Work
from workflows.ports.world import Clock, Ids, Insight, InsightSource, KnowledgeSource

__all__ = [
    "Audit",
    "Clock",
    "Contacts",
    "ConversationReference",
    "ConversationReferences",
    "DeadLetters",
    "Deadlines",
    "Delivery",
    "Drafts",
    "IdeaQuery",
    "Ideas",
    "Identity",
    "IdleDrafts",
    "Ids",
    "Inbox",
    "Insight",
    "InsightSource",
    "Journal",
    "JournalLine",
    "KnowledgeSource",
    "Labels",
    "Mailbox",
    "Outbox",
    "OutboxKeeping",
    "Posting",
    "PostingState",
    "Postmark",
    "Postmarks",
    "Preferences",
    "Proposals",
    "Receipt",
    "Recommendations",
    "RegistryKeeping",
    "Rooms",
    "Teaching",
    "Unit",
    "Watermarks",
    "Wishes",
    "Work",
]
