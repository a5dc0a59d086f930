// Days compared: those of publications with the day that the reader looks back to.
#include "app/view/known_day.hpp"

#include <algorithm>
#include <utility>

#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::DayRange;

template <class Index, class Entries>
bool is_blank(const std::optional<Index>& chosen, const Entries& entries) noexcept {
  return chosen && core::is_blank(entries[chosen->value]);
}

bool has_speaker_of(const core::KnownStory& story, core::CountryNumber country) {
  for (const core::Claim& claim : story.claims) {
    if (core::is_blank(claim)) {
      continue;
    }
    const core::Actor& speaker = story.actors[claim.actor.value];
    if (core::country_number(speaker.country) == country) {
      return true;
    }
  }
  return false;
}

}  // namespace

Day within(const World& world, Day day) noexcept {
  return std::clamp(day, world.timeline.first, world.timeline.last);
}

DayRange in_order(DayRange days) noexcept {
  if (days.first > days.last) {
    std::swap(days.first, days.last);
  }
  return days;
}

KnownDay known_on(const World& world, Day day) noexcept {
  const Day last = std::min(world.last_published, world.timeline.last);
  if (day >= last) {
    return std::nullopt;
  }
  return within(world, day);
}

bool is_known(const World& world, core::ClaimIndex claim, KnownDay known_on) noexcept {
  if (!known_on) {
    return true;
  }
  return world.table.published[claim.value] <= known_on->value;
}

bool is_known(const World& world, core::SourceIndex source, KnownDay known_on) noexcept {
  if (!known_on) {
    return true;
  }
  return world.story.sources[source.value].published.days.last <= *known_on;
}

LinkState as_known(const LinkState& link, const World& world) {
  LinkState shown = link;
  shown.claim = open_claim_of(link, world);
  if (is_blank(link.question, world.story.questions)) {
    shown.question.reset();
  }
  if (has_untold_step(link, world)) {
    shown.tour.reset();
  }
  return shown;
}

bool has_untold_step(const LinkState& link, const World& world) noexcept {
  return link.tour && world.story.tour[*link.tour].title.empty();
}

LinkState nameable(const LinkState& chosen, const LinkState& plain, const World& world) {
  LinkState link = chosen;
  const core::KnownStory& story = world.story;
  const auto close = [](auto& index, const auto& entries, const auto& instead) {
    if (is_blank(index, entries)) {
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
  if (has_untold_step(link, world)) {
    link.tour.reset();
  }
  if (!has_speaker_of(story, link.country)) {
    link.country = 0;
  }
  return link;
}

std::optional<core::ClaimIndex> open_claim_of(const LinkState& link, const World& world) noexcept {
  if (is_blank(link.claim, world.story.claims)) {
    return std::nullopt;
  }
  return link.claim;
}

bool superseded(const World& world, core::ClaimIndex claim, Day known_on) noexcept {
  if (world.table.revised_by_later[claim.value] == 0) {
    return false;
  }
  for (const std::uint32_t at : world.table.relations.of(claim.value)) {
    const core::Relation& relation = world.story.relations[at];
    if (relation.kind != core::RelationKind::revises || relation.to != claim) {
      continue;
    }
    if (world.table.published[relation.from.value] <= known_on.value) {
      return true;
    }
  }
  return false;
}

void settle_days(LinkState& link, const World& world) noexcept {
  if (!is_on(link, FilterPart::said) && !is_on(link, FilterPart::happened)) {
    link.perhaps = false;
  }
  if (!link.since) {
    return;
  }
  link.since = within(world, *link.since);
  if (*link.since >= link.known_on.value_or(world.last_published)) {
    link.since.reset();
  }
}

DayRange days_of_news(const World& world, core::SourceIndex source) noexcept {
  const Day own = world.story.sources[source.value].published.days.last;
  Day before = core::kBeforeAll;
  for (const core::Source& other : world.story.sources) {
    const Day day = other.published.days.last;
    if (!other.id.empty() && day < own) {
      before = std::max(before, day);
    }
  }
  if (before == core::kBeforeAll) {
    before = Day{own.value - 1};
  }
  return {before, own};
}

core::News news_of(const LinkState& link, const World& world, std::uint32_t claim) noexcept {
  if (!link.since) {
    return core::News::none;
  }
  const Day known_on = link.known_on.value_or(core::kAfterAll);
  return core::news_of(world.table, claim, *link.since, known_on);
}

}  // namespace dateline::app
