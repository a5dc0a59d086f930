// Reading a story into a search index: every text once, in the order of the entries, and then the
// quotes.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/search/search.hpp"
#include "core/search/search_senses.hpp"

namespace dateline::core {
namespace {

constexpr std::size_t kEntryBytes = 16;  // an entry costs something even without text
constexpr double kEntriesShare = 0.7, kQuotesShare = 0.2;  // of the progress; the rest is packing

std::uint32_t count_of(const auto& list) {
  return static_cast<std::uint32_t>(list.size());
}

}  // namespace

SearchIndexBuilder::SearchIndexBuilder(const Story& story)
    : story_(&story) {
  SearchLayout& layout = index_.layout_;
  layout.actors = count_of(story.places);
  layout.sources = layout.actors + count_of(story.actors);
  layout.questions = layout.sources + count_of(story.sources);
  layout.claims = layout.questions + count_of(story.questions);
  layout.quotes = layout.end = layout.claims + count_of(story.claims);
}

bool SearchIndexBuilder::step(std::size_t bytes) {
  std::size_t read = 0;
  for (; read < bytes && next_ < index_.layout_.end; ++next_) {
    read += read_entry(next_) + kEntryBytes;
  }
  if (next_ < index_.layout_.end) {
    return false;
  }
  if (read > 0 && read >= bytes) {
    return false;
  }
  if (phase_ == Phase::reading) {
    index_.terms_.close();
    phase_ = Phase::packing_words;
  } else if (phase_ == Phase::packing_words) {
    if (index_.postings_.pack(bytes)) {
      phase_ = Phase::packing_links;
    }
  } else if (phase_ == Phase::packing_links && index_.links_.pack(bytes)) {
    phase_ = Phase::done;
  }
  return phase_ == Phase::done;
}

double SearchIndexBuilder::progress() const noexcept {
  const SearchLayout& layout = index_.layout_;
  if (phase_ == Phase::done) {
    return 1;
  }
  if (phase_ != Phase::reading) {
    return kEntriesShare + kQuotesShare;
  }
  if (next_ < layout.quotes) {
    return kEntriesShare * next_ / layout.quotes;
  }
  return kEntriesShare + (layout.end > layout.quotes ? kQuotesShare * (next_ - layout.quotes) /
                                                           (layout.end - layout.quotes)
                                                     : 0);
}

SearchIndex SearchIndexBuilder::finish() && {
  while (!step(~std::size_t{0} / 2)) {
  }
  return std::move(index_);
}

std::size_t SearchIndexBuilder::read_entry(std::uint32_t entry) {
  const SearchLayout& layout = index_.layout_;
  texts_.clear();
  signs_.clear();
  if (entry >= layout.quotes) {
    return read_quote(entry);
  }
  if (entry >= layout.claims) {
    const Claim& claim = story_->claims[entry - layout.claims];
    list_texts(claim, texts_);
    list_signs(claim, signs_);
    if (!claim.id.empty()) {
      link_claim(entry);
    }
  } else if (entry >= layout.questions) {
    list_texts(story_->questions[entry - layout.questions], texts_);
  } else if (entry >= layout.sources) {
    list_texts(story_->sources[entry - layout.sources], texts_);
    list_signs(story_->sources[entry - layout.sources], signs_);
  } else if (entry >= layout.actors) {
    list_texts(story_->actors[entry - layout.actors], texts_);
  } else {
    list_texts(story_->places[entry], texts_);
  }
  std::size_t read = 0;
  for (const SearchText& text : texts_) {
    read += read_text(entry, text);
  }
  for (const Word& sign : signs_) {
    index_.postings_
        .append(index_.terms_.add(sign.all()), entry, static_cast<std::uint8_t>(SearchRank::text));
  }
  return read;
}

std::size_t SearchIndexBuilder::read_text(std::uint32_t entry, const SearchText& text) {
  const bool figure = text.field == SearchField::figure;
  if (figure) {
    figure_ = figure_text(story_->claims[entry - index_.layout_.claims].figures[text.figure]);
  }
  const std::string_view words = figure ? std::string_view(figure_) : text.text;
  const auto rank = static_cast<std::uint8_t>(rank_of(text.field));
  for (WordReader reader(words); reader.next();) {
    if (figure && !reader.word().is_number()) {
      continue;  // the `c` of `c. 8,000`
    }
    index_.postings_.append(index_.terms_.add(reader.word().all()), entry, rank);
  }
  return words.size();
}

// Who said it, where, about where, through whom it came, and who carries it; and the quotes become
// entries.
void SearchIndexBuilder::link_claim(std::uint32_t entry) {
  const SearchLayout& layout = index_.layout_;
  const Claim& claim = story_->claims[entry - layout.claims];
  constexpr auto about = static_cast<std::uint8_t>(SearchRank::name),
                 aside = static_cast<std::uint8_t>(SearchRank::phrase);
  index_.links_.append(layout.actors + claim.actor.value, entry, about);
  for (const PlaceIndex place : claim.places) {
    index_.links_.append(place.value, entry, about);
  }
  if (claim.said_where) {
    index_.links_.append(claim.said_where->value, entry, aside);
  }
  for (const Appearance& appearance : claim.appearances) {
    index_.links_.append(layout.sources + appearance.source.value, entry, about);
    for (const ActorIndex carrier : appearance.relay) {
      if (carrier != claim.actor) {
        index_.relays_.push_back(
            {layout.actors + carrier.value, entry, layout.sources + appearance.source.value}
        );
      }
    }
    if (appearance.words && appearance.words->actor) {
      index_.relays_.push_back(
          {layout.actors + appearance.words->actor->value,
           entry,
           layout.sources + appearance.source.value}
      );
    }
    if (appearance.quote.empty()) {
      continue;
    }
    index_.quote_claim_.push_back(entry);
    index_.quote_source_.push_back(layout.sources + appearance.source.value);
    ++index_.layout_.end;
  }
}

// Quotes come in the order of their claims and, in a claim, of its appearances.
std::size_t SearchIndexBuilder::read_quote(std::uint32_t entry) {
  const std::uint32_t claim = index_.quote_claim_[entry - index_.layout_.quotes];
  if (claim != quoted_claim_) {
    appearance_ = 0;
  }
  quoted_claim_ = claim;
  const auto& appearances = story_->claims[claim - index_.layout_.claims].appearances;
  while (appearances[appearance_].quote.empty()) {
    ++appearance_;
  }
  return read_text(entry, {SearchField::quote, appearances[appearance_++].quote});
}

}  // namespace dateline::core
