"""What the desk says: from what somebody did to a use case, and from its result to a reply.

``desk`` receives every delivery; ``routes`` says which conversation answers it; ``hearing``
finds out what free text asks for; one module per conversation draws the replies.
"""
