"""What a hospital could use instead, each as it is used straight from the box, in Danish."""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from typing import Any

from rapidfuzz import fuzz, process

from benchmarks.databases import Missing
from benchmarks.peers_in_postgresql import trigrams, vectors
from benchmarks.ranking import Rank, Ranked
from benchmarks.registry import fields_of, text_of
from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Matcher
from knowledge.registry import Solution

Build = Callable[[Sequence[Solution]], AbstractContextManager[Rank]]
WORD = re.compile(r"\w+")


@contextmanager
def desk(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give this desk's own matching."""
    matcher = Matcher(solutions, starter_knowledge().vocabulary.groups)
    yield lambda text, limit: [(m.solution, m.score) for m in matcher.match(text, limit).matches]


@contextmanager
def desk_search(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give this desk's search."""
    matcher = Matcher(solutions, starter_knowledge().vocabulary.groups)
    yield lambda text, limit: [(m.solution, m.score) for m in matcher.search(text, limit)]


@contextmanager
def weighted_ratio(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give rapidfuzz' scorer for everything, over whole entries."""
    texts = {each.id: text_of(each).lower() for each in solutions}

    def rank(text: str, limit: int) -> Ranked:
        found = process.extract(text.lower(), texts, scorer=fuzz.WRatio, limit=limit)
        return [(key, score) for _, score, key in found]

    yield rank


@contextmanager
def token_set(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give rapidfuzz' comparison of sets of words, over the best field of each entry."""
    columns = [
        {each.id: field.lower() for each, field in zip(solutions, column, strict=True)}
        for column in zip(*map(fields_of, solutions), strict=True)
    ]

    def rank(text: str, limit: int) -> Ranked:
        best: dict[str, float] = {}
        for column in columns:
            near = process.extract(
                text.lower(), column, scorer=fuzz.token_set_ratio, limit=5 * limit
            )
            for _, score, key in near:
                best[key] = max(score, best.get(key, 0.0))
        return sorted(best.items(), key=lambda pair: -pair[1])[:limit]

    yield rank


@contextmanager
def fts5(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give SQLite's full-text search, ranked by bm25, any of the words."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE entry USING fts5(id UNINDEXED, text)")
    rows = ((each.id, text_of(each)) for each in solutions)
    connection.executemany("INSERT INTO entry VALUES (?, ?)", rows)
    query = "SELECT id, -bm25(entry) FROM entry WHERE entry MATCH ? ORDER BY bm25(entry) LIMIT ?"

    def rank(text: str, limit: int) -> Ranked:
        words = " OR ".join(f'"{word}"' for word in WORD.findall(text))
        return connection.execute(query, (words, limit)).fetchall() if words else []

    yield rank
    connection.close()


@contextmanager
def tantivy(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give tantivy with its Danish stemmer, in memory."""
    t = _installed("tantivy")
    builder = t.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="danish")
    index = t.Index(builder.build())
    analyzer = t.TextAnalyzerBuilder(t.Tokenizer.simple())
    stemmed = analyzer.filter(t.Filter.lowercase()).filter(t.Filter.stemmer("danish"))
    index.register_tokenizer("danish", stemmed.build())
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for each in solutions:
        writer.add_document(t.Document(id=each.id, text=text_of(each)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def rank(text: str, limit: int) -> Ranked:
        query = index.parse_query(" ".join(WORD.findall(text)), ["text"])
        found = searcher.search(query, limit).hits
        return [(searcher.doc(place)["id"][0], score) for score, place in found]

    yield rank


@contextmanager
def bm25(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give bm25s with the Danish Snowball stemmer."""
    bm25s = _installed("bm25s")
    stemmer = _installed("Stemmer").Stemmer("danish")
    quiet: Mapping[str, Any] = {"stemmer": stemmer, "stopwords": None, "show_progress": False}
    retriever = bm25s.BM25()
    retriever.index(bm25s.tokenize([text_of(e) for e in solutions], **quiet), show_progress=False)
    ids = [each.id for each in solutions]

    def rank(text: str, limit: int) -> Ranked:
        words = bm25s.tokenize([text], **quiet)
        if not words.vocab:
            return []
        places, scores = retriever.retrieve(words, k=min(limit, len(ids)), show_progress=False)
        return [(ids[p], float(s)) for p, s in zip(places[0], scores[0], strict=True) if s > 0]

    yield rank


@contextmanager
def character_runs(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give scikit-learn's tf-idf over runs of three to five characters within words."""
    features = _installed("sklearn.feature_extraction.text")
    vectorizer = features.TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    matrix = vectorizer.fit_transform([text_of(each) for each in solutions]).T.tocsr()
    ids = [each.id for each in solutions]

    def rank(text: str, limit: int) -> Ranked:
        likeness = (vectorizer.transform([text]) @ matrix).toarray()[0]
        best = likeness.argsort()[::-1][:limit]
        return [(ids[place], float(likeness[place])) for place in best if likeness[place] > 0]

    yield rank


def _installed(module: str) -> Any:
    """Import a peer only where it is measured, so that none of its memory counts as another's."""
    try:
        return import_module(module)
    except ImportError as error:
        raise Missing(module) from error


MILLION = 1_000_000
DESK, DESK_SEARCH = "this desk", "this desk, search"
SEARCHING = frozenset({DESK_SEARCH})
"""Those that are asked a few words, not an idea."""
PEERS: Mapping[str, tuple[Build, int]] = {
    DESK: (desk, MILLION),
    DESK_SEARCH: (desk_search, MILLION),
    "rapidfuzz WRatio": (weighted_ratio, MILLION),
    "rapidfuzz token_set, best field": (token_set, MILLION),
    "SQLite FTS5 bm25": (fts5, MILLION),
    "PostgreSQL tsvector, Danish": (vectors, 100_000),
    "PostgreSQL pg_trgm": (trigrams, 100_000),
    "tantivy, Danish stemmer": (tantivy, MILLION),
    "bm25s, Danish Snowball": (bm25, MILLION),
    "character 3–5-gram tf-idf": (character_runs, 10_000),
}
"""Who is measured, and up to how many entries: more would take them longer than anybody waits."""
