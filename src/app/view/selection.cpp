// Filters and order shared by the lists and the steps through them.
#include "app/view/selection.hpp"

#include <algorithm>

#include "app/view/list_order.hpp"
#include "app/view/source_outline.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

core::ClaimFilter filter_of(const LinkState& link, const World& world) noexcept {
  core::ClaimFilter filter;
  filter.stances = link.stances;
  filter.place = link.place;
  filter.place_alone = link.place_alone;
  filter.off_map = link.off_map;
  filter.place_tie = link.place_tie;
  filter.source = link.source;
  filter.actor = link.speaker;
  filter.actor_alone = link.speaker_alone;
  filter.speakers = link.speaker_kinds;
  filter.statuses = link.statuses;
  filter.relay = link.relay;
  filter.country = link.country;
  filter.figures = link.figures;
  filter.relations = link.relations;
  filter.question = link.answers;
  filter.said = link.said;
  filter.happened = link.happened;
  filter.reading = link.perhaps ? core::WindowReading::perhaps : core::WindowReading::surely;
  filter.since = link.since.value_or(core::kBeforeAll);
  filter.known_on = link.known_on.value_or(core::kAfterAll);
  if (link.source && !is_known(world, *link.source, link.known_on)) {
    filter.known_on = core::kBeforeAll;
  }
  return filter;
}

bool is_on(const LinkState& link, FilterPart part) noexcept {
  switch (part) {
    case FilterPart::place:
      return link.place.has_value();
    case FilterPart::said:
      return link.said != core::DayRange{};
    case FilterPart::speaker:
      return link.speaker.has_value();
    case FilterPart::country:
      return link.country != 0;
    case FilterPart::stances:
      return link.stances != core::kAllStances;
    case FilterPart::source:
      return link.source.has_value();
    case FilterPart::answers:
      return link.answers.has_value();
    case FilterPart::figures:
      return link.figures != 0;
    case FilterPart::relations:
      return link.relations != 0;
    case FilterPart::happened:
      return link.happened != core::DayRange{};
    case FilterPart::news:
      return link.since.has_value();
    case FilterPart::off_map:
      return link.off_map;
    case FilterPart::place_tie:
      return link.place_tie != core::PlaceTie::about;
    case FilterPart::speaker_kinds:
      return link.speaker_kinds != 0;
    case FilterPart::statuses:
      return link.statuses != 0;
    case FilterPart::relay:
      return link.relay.has_value();
  }
  return false;
}

void drop(LinkState& link, FilterPart part) noexcept {
  if (part == FilterPart::said && link.happened == core::DayRange{}) {
    link.perhaps = false;
  }
  if (part == FilterPart::happened && link.said == core::DayRange{}) {
    link.perhaps = false;
  }
  switch (part) {
    case FilterPart::place:
      link.place.reset();
      link.place_alone = false;
      return;
    case FilterPart::said:
      link.said = {};
      return;
    case FilterPart::speaker:
      link.speaker.reset();
      link.speaker_alone = false;
      return;
    case FilterPart::country:
      link.country = 0;
      return;
    case FilterPart::stances:
      link.stances = core::kAllStances;
      return;
    case FilterPart::source:
      return link.source.reset();
    case FilterPart::answers:
      return link.answers.reset();
    case FilterPart::figures:
      link.figures = 0;
      return;
    case FilterPart::relations:
      link.relations = 0;
      return;
    case FilterPart::happened:
      link.happened = {};
      return;
    case FilterPart::news:
      return link.since.reset();
    case FilterPart::off_map:
      link.off_map = false;
      return;
    case FilterPart::place_tie:
      link.place_tie = core::PlaceTie::about;
      return;
    case FilterPart::speaker_kinds:
      link.speaker_kinds = 0;
      return;
    case FilterPart::statuses:
      link.statuses = 0;
      return;
    case FilterPart::relay:
      return link.relay.reset();
  }
}

void order_said(const World& world, ClaimRows& rows, bool oldest_first) {
  const auto& said = world.table.said_last;
  core::sort_positions(rows, [&](std::uint32_t a, std::uint32_t b) {
    if (said[a] == said[b]) {
      return a < b;
    }
    const bool is_later = said[a] > said[b];
    return is_later != oldest_first;
  });
}

ListGroups list_claims(const LinkState& link, const World& world, ClaimRows& rows) {
  core::select_rows(world.table, filter_of(link, world), rows);
  const auto key = world.later_part.key();
  if (key && lists_news(link)) {
    order_news(*key, link, world, rows);
    return {};
  }
  if (link.tab == ListTab::questions && link.question) {
    core::ClaimFilter answers;
    answers.question = link.question;
    std::erase_if(rows, [&](std::uint32_t row) {
      return !core::passes(world.table, row, answers);
    });
  }
  // What one speaker said is read in the order in which they said it.
  order_said(world, rows, link.speaker && !link.place && !link.source);
  const bool is_of_question = link.tab == ListTab::questions && link.question;
  const bool is_narrowed = link.place || link.source || link.speaker || link.off_map;
  if (!is_of_question || is_narrowed) {
    return {};
  }
  return group_answers(world, *link.question, rows);
}

void list_perhaps(const LinkState& link, const World& world, ClaimRows& rows) {
  core::ClaimFilter filter = filter_of(link, world);
  filter.reading = core::WindowReading::perhaps;
  core::select_rows(world.table, filter, rows);
  std::erase_if(rows, [&](std::uint32_t row) {
    return core::lies_surely(world.table, row, filter);
  });
}

void list_later_said(
    core::ClaimIndex claim,
    KnownDay known_on,
    const World& world,
    ClaimRows& rows
) {
  core::ClaimFilter filter;
  filter.actor = core::ActorIndex{world.table.actor[claim.value]};
  filter.actor_alone = true;
  filter.known_on = known_on.value_or(core::kAfterAll);
  core::select_rows(world.table, filter, rows);
  const std::int32_t said = world.table.said_last[claim.value];
  std::erase_if(rows, [&](std::uint32_t row) { return world.table.said_last[row] <= said; });
  order_said(world, rows, true);
}

ListGroups list_in_view(const LinkState& link, const World& world, ClaimRows& rows) {
  const auto key = world.later_part.key();
  if (!key || link.view != View::sources) {
    return list_claims(link, world, rows);
  }
  list_article(*key, link, world, rows);
  return {};
}

}  // namespace dateline::app
