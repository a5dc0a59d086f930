// Days compared: those of publications with the day that the reader looks back to.
#include "app/view/known_day.hpp"

#include <algorithm>
#include <utility>

#include "app/view/selection.hpp"

namespace dateline::app {

core::Day within(const World& world, core::Day day) noexcept {
  return std::clamp(day, world.timeline.first, world.timeline.last);
}

core::DayRange in_order(core::DayRange days) noexcept {
  if (days.first > days.last) {
    std::swap(days.first, days.last);
  }
  return days;
}

KnownDay known_on(const World& world, core::Day day) noexcept {
  if (day >= std::min(world.last_published, world.timeline.last)) {
    return std::nullopt;
  }
  return within(world, day);
}

bool is_known(const World& world, core::ClaimIndex claim, KnownDay known_on) noexcept {
  return !known_on || world.table.published[claim.value] <= known_on->value;
}

bool is_known(const World& world, core::SourceIndex source, KnownDay known_on) noexcept {
  const core::DayRange published = world.story.sources[source.value].published.days;
  return !known_on || published.last <= *known_on;
}

LinkState as_known(const LinkState& link, const World& world) {
  LinkState shown = link;
  shown.claim = open_claim_of(link, world);
  if (link.question && core::is_blank(world.story.questions[link.question->value])) {
    shown.question.reset();
  }
  if (link.tour && world.story.tour[*link.tour].title.empty()) {
    shown.tour.reset();
  }
  return shown;
}

LinkState nameable(const LinkState& chosen, const LinkState& plain, const World& world) {
  LinkState link = chosen;
  const core::KnownStory& story = world.story;
  const auto close = [](auto& index, const auto& entries, const auto& instead) {
    if (index && core::is_blank(entries[index->value])) {
      index = instead;
    }
  };
  close(link.claim, story.claims, plain.claim);
  close(link.place, story.places, plain.place);
  close(link.source, story.sources, plain.source);
  close(link.question, story.questions, plain.question);
  close(link.speaker, story.actors, plain.speaker);
  close(link.relay, story.actors, plain.relay);
  link.place_alone = link.place_alone && link.place;
  link.speaker_alone = link.speaker_alone && link.speaker;
  close(link.answers, story.questions, plain.answers);
  if (link.tour && story.tour[*link.tour].title.empty()) {
    link.tour.reset();
  }
  const auto speaks = [&](const core::Claim& claim) {
    if (core::is_blank(claim)) {
      return false;
    }
    const core::Actor& speaker = story.actors[claim.actor.value];
    return core::country_number(speaker.country) == link.country;
  };
  if (std::none_of(story.claims.begin(), story.claims.end(), speaks)) {
    link.country = 0;
  }
  return link;
}

std::optional<core::ClaimIndex> open_claim_of(const LinkState& link, const World& world) noexcept {
  if (!link.claim || core::is_blank(world.story.claims[link.claim->value])) {
    return std::nullopt;
  }
  return link.claim;
}

bool superseded(const World& world, core::ClaimIndex claim, core::Day known_on) noexcept {
  if (world.table.revised_by_later[claim.value] == 0) {
    return false;
  }
  for (const std::uint32_t at : world.table.relations.of(claim.value)) {
    const core::Relation& relation = world.story.relations[at];
    const bool revises = relation.kind == core::RelationKind::revises && relation.to == claim;
    if (revises && world.table.published[relation.from.value] <= known_on.value) {
      return true;
    }
  }
  return false;
}

void settle_days(LinkState& link, const World& world) noexcept {
  const bool has_window = is_on(link, FilterPart::said) || is_on(link, FilterPart::happened);
  link.perhaps = link.perhaps && has_window;
  if (!link.since) {
    return;
  }
  link.since = within(world, *link.since);
  if (*link.since >= link.known_on.value_or(world.last_published)) {
    link.since.reset();
  }
}

core::DayRange days_of_news(const World& world, core::SourceIndex source) noexcept {
  const core::Day own = world.story.sources[source.value].published.days.last;
  core::Day before = core::kBeforeAll;
  for (const core::Source& other : world.story.sources) {
    const core::Day day = other.published.days.last;
    if (!other.id.empty() && day < own) {
      before = std::max(before, day);
    }
  }
  const bool is_first = before == core::kBeforeAll;
  return {is_first ? core::Day{own.value - 1} : before, own};
}

core::News news_of(const LinkState& link, const World& world, std::uint32_t claim) noexcept {
  if (!link.since) {
    return core::News::none;
  }
  const core::Day known_on = link.known_on.value_or(core::kAfterAll);
  return core::news_of(world.table, claim, *link.since, known_on);
}

}  // namespace dateline::app
