// Choosing the lines of a hit: its own, then those that show what else matched.
#include "core/search/search_excerpt.hpp"

#include <algorithm>

namespace dateline::core {
namespace {

bool allowed(const SearchFilter& filter, SourceIndex source) noexcept {
  return filter.sources.empty() || filter.sources[source.value] != 0;
}

NearnessByWord nearness_in(std::string_view text, const SearchQuery& query) noexcept {
  NearnessByWord best = nothing_near();
  improve(best, text, query);
  return best;
}

// How many of the query's words the text has as nearly as `best`.
std::size_t words_in(
    std::string_view text,
    const SearchQuery& query,
    const NearnessByWord& best,
    const std::array<bool, kSearchWords>& shown
) noexcept {
  const NearnessByWord here = nearness_in(text, query);
  std::size_t count = 0;
  for (std::size_t i = 0; i < query.count; ++i) {
    count += !shown[i] && here[i] == best[i] && here[i] != Nearness::none ? 1u : 0u;
  }
  return count;
}

}  // namespace

template <class Entry>
void SearchExcerpt::list_entry(const Entry& entry, SearchKind of, std::uint32_t index) {
  const std::size_t from = texts_.size();
  list_texts(entry, texts_);
  for (std::size_t i = from; i < texts_.size(); ++i) {
    texts_[i].of = of, texts_[i].index = index;
  }
}

void SearchExcerpt::list_claim(
    const Story& story,
    std::uint32_t index,
    const SearchFilter& filter
) {
  const Claim& claim = story.claims[index];
  list_entry(claim, SearchKind::claim, index);
  figures_.resize(claim.figures.size());
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    figures_[i] = figure_line(claim.figures[i]);
  }
  for (SearchText& text : texts_) {
    if (text.field == SearchField::figure) {
      text.text = figures_[text.figure];
    }
  }
  for (const Appearance& each : claim.appearances) {
    if (!each.quote.empty() && allowed(filter, each.source)) {
      texts_.push_back({SearchField::quote, each.quote, 0, SearchKind::source, each.source.value});
    }
  }
  list_entry(story.actors[claim.actor.value], SearchKind::speaker, claim.actor.value);
  for (const PlaceIndex place : claim.places) {
    list_entry(story.places[place.value], SearchKind::place, place.value);
  }
  if (claim.said_where) {
    list_entry(story.places[claim.said_where->value], SearchKind::place, claim.said_where->value);
  }
  for (const Appearance& each : claim.appearances) {
    if (!allowed(filter, each.source)) {
      continue;
    }
    list_entry(story.sources[each.source.value], SearchKind::source, each.source.value);
    for (const ActorIndex carrier : each.relay) {
      list_entry(story.actors[carrier.value], SearchKind::speaker, carrier.value);
    }
  }
}

void SearchExcerpt::list(const Story& story, const SearchHit& hit, const SearchFilter& filter) {
  texts_.clear();
  switch (hit.kind) {
    case SearchKind::place:
      return list_entry(story.places[hit.index], hit.kind, hit.index);
    case SearchKind::speaker:
      return list_entry(story.actors[hit.index], hit.kind, hit.index);
    case SearchKind::source:
      return list_entry(story.sources[hit.index], hit.kind, hit.index);
    case SearchKind::question:
      return list_entry(story.questions[hit.index], hit.kind, hit.index);
    case SearchKind::claim:
    case SearchKind::figure:
      return list_claim(story, hit.index, filter);
  }
}

void SearchExcerpt::show(const SearchText& text, const SearchQuery& query) {
  if (count_ == kExcerptLines) {
    return;
  }
  const auto first = static_cast<std::uint32_t>(marks_.size());
  mark_matches(text.text, query, best_, marks_);
  lines_[count_++] = {
      text.field,
      text.of,
      text.index,
      text.figure,
      text.text,
      first,
      static_cast<std::uint32_t>(marks_.size()) - first
  };
  const NearnessByWord here = nearness_in(text.text, query);
  for (std::size_t i = 0; i < query.count; ++i) {
    shown_[i] |= here[i] == best_[i];
  }
}

// Of several of the same kind, the one with most of the words.
void SearchExcerpt::show_first(SearchField field, const SearchQuery& query) {
  const SearchText* best = nullptr;
  std::size_t most = 0;
  for (const SearchText& text : texts_) {
    if (text.field != field) {
      continue;
    }
    const std::size_t words = words_in(text.text, query, best_, {});
    if (best == nullptr || words > most) {
      best = &text, most = words;
    }
  }
  if (best != nullptr) {
    show(*best, query);
  }
}

void SearchExcerpt::make(
    const Story& story,
    const SearchHit& hit,
    const SearchQuery& query,
    const SearchFilter& filter
) {
  list(story, hit, filter);
  count_ = 0;
  marks_.clear();
  shown_.fill(false);
  best_ = nothing_near();
  for (const SearchText& text : texts_) {
    improve(best_, text.text, query);
  }
  const bool claim = hit.kind == SearchKind::claim || hit.kind == SearchKind::figure;
  if (hit.kind == SearchKind::figure) {
    show_first(SearchField::figure, query);
  }
  if (claim) {
    show_first(SearchField::summary, query);
  }
  if (count_ == 0 && !texts_.empty()) {
    show(texts_.front(), query);
  }
  for (const SearchText& text : texts_) {
    if (words_in(text.text, query, best_, shown_) > 0) {
      show(text, query);
    }
  }
}

}  // namespace dateline::core
