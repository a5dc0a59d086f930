// Words for the story's enumerations, looking up by id, and what follows from a story alone.
#include "core/story/story.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/text.hpp"
#include "core/story/story_names.hpp"

namespace dateline::core {
namespace {

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
  return kStanceWords[value];
}
const char* name_of(StanceMark value) noexcept {
  return kStanceMarkWords[value];
}
const char* name_of(PlaceKind value) noexcept {
  return kPlaceKindWords[value];
}
const char* name_of(RelationKind value) noexcept {
  return kRelationKindWords[value];
}
const char* name_of(FigureKind value) noexcept {
  return kFigureKindWords[value];
}
const char* name_of(AboutStatus value) noexcept {
  return kAboutStatusWords[value];
}
const char* name_of(View value) noexcept {
  return kViewWords[value];
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

ActorIndex origin_of(const Claim& claim, const Appearance& appearance) noexcept {
  return appearance.relay.empty() ? claim.actor : appearance.relay.front();
}

// Without a list of those seen: this is asked at every frame.
std::uint32_t count_origins(const Claim& claim) noexcept {
  const std::vector<Appearance>& all = claim.appearances;
  std::uint32_t count = 0;
  for (auto one = all.begin(); one != all.end(); ++one) {
    const ActorIndex origin = origin_of(claim, *one);
    const bool seen = std::any_of(all.begin(), one, [&](const Appearance& earlier) {
      return origin_of(claim, earlier) == origin;
    });
    count += seen ? 0 : 1;
  }
  return count;
}

std::size_t scope_position(const Question& question, const Figure& figure) noexcept {
  const std::vector<Scope>& scopes = question.scopes;
  const auto found = std::find_if(scopes.begin(), scopes.end(), [&figure](const Scope& scope) {
    return scope.id == figure.scope;
  });
  return static_cast<std::size_t>(found - scopes.begin());
}

const Scope* find_scope(const Story& story, const Claim& claim, const Figure& figure) noexcept {
  for (const QuestionIndex index : claim.answers) {
    const Question& question = story.questions[index.value];
    const std::size_t at = scope_position(question, figure);
    if (at < question.scopes.size()) {
      return &question.scopes[at];
    }
  }
  return nullptr;
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
