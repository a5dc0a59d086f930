// Words for the story's enumerations, looking up by id, and what follows from a story alone.
#include "core/story/story.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/text.hpp"
#include "core/story/story_names.hpp"

namespace dateline::core {
namespace {

template <class Enum, std::size_t N>
const char* word(const Words<N>& words, Enum value) noexcept {
  const auto at = static_cast<std::size_t>(value);
  return at < N ? words[at] : "";
}

template <class Found, class Entry>
std::optional<Found> find_by_id(const std::vector<Entry>& entries, std::string_view id) noexcept {
  const auto at = std::find_if(entries.begin(), entries.end(), [id](const Entry& entry) {
    return entry.id == id;
  });
  if (at == entries.end()) {
    return std::nullopt;
  }
  return Found{static_cast<std::uint32_t>(at - entries.begin())};
}

}  // namespace

StanceMark mark_of(Stance stance) noexcept {
  switch (stance) {
    case Stance::asserts:
      return StanceMark::asserts;
    case Stance::confirms:
      return StanceMark::confirms;
    case Stance::denies:
    case Stance::dismisses:
      return StanceMark::denies;
    case Stance::declines:
    case Stance::no_response:
      return StanceMark::declines;
    case Stance::cannot_verify:
      return StanceMark::unverified;
    case Stance::analyses:
      return StanceMark::analysis;
  }
  return StanceMark::asserts;
}

const char* name_of(Stance value) noexcept {
  return word(kStanceWords, value);
}
const char* name_of(StanceMark value) noexcept {
  return word(kStanceMarkWords, value);
}
const char* name_of(PlaceKind value) noexcept {
  return word(kPlaceKindWords, value);
}
const char* name_of(RelationKind value) noexcept {
  return word(kRelationKindWords, value);
}
const char* name_of(FigureKind value) noexcept {
  return word(kFigureKindWords, value);
}
const char* name_of(AboutStatus value) noexcept {
  return word(kAboutStatusWords, value);
}
const char* name_of(View value) noexcept {
  return word(kViewWords, value);
}

std::optional<PlaceIndex> find_place(const Story& story, std::string_view id) noexcept {
  return find_by_id<PlaceIndex>(story.places, id);
}
std::optional<SourceIndex> find_source(const Story& story, std::string_view id) noexcept {
  return find_by_id<SourceIndex>(story.sources, id);
}
std::optional<ClaimIndex> find_claim(const Story& story, std::string_view id) noexcept {
  return find_by_id<ClaimIndex>(story.claims, id);
}
std::optional<ActorIndex> find_actor(const Story& story, std::string_view id) noexcept {
  return find_by_id<ActorIndex>(story.actors, id);
}
std::optional<QuestionIndex> find_question(const Story& story, std::string_view id) noexcept {
  return find_by_id<QuestionIndex>(story.questions, id);
}

void apply(Said said, Claim& claim) {
  claim.said = std::move(said.when);
  claim.said_by_article = said.by_article;
  claim.said_where = said.where;
}

void apply(About about, Claim& claim) {
  claim.about = std::move(about.when);
  claim.places = std::move(about.places);
  claim.status = about.status;
  claim.event = std::move(about.event);
}

Day first_published(const Story& story, const Claim& claim) noexcept {
  Day first = kAfterAll;
  for (const Appearance& appearance : claim.appearances) {
    first = std::min(first, story.sources[appearance.source.value].published.days.last);
  }
  return first;
}

std::string figure_text(const Figure& figure) {
  const char* about = figure.approximate ? "c. " : "";
  if (figure.low && figure.high) {
    const std::string low = grouped_number(*figure.low), high = grouped_number(*figure.high);
    return low == high ? concat({about, low}) : concat({about, low, "–", high});
  }
  if (figure.high) {
    return concat({"at most ", about, grouped_number(*figure.high)});
  }
  // “at least”; the faces have no ≥
  if (figure.low) {
    return concat({about, grouped_number(*figure.low), "+"});
  }
  return {};
}

}  // namespace dateline::core
