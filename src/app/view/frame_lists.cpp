// Rows and counts: what passes, what each list and chip would show.
#include <algorithm>

#include "app/model/lists.hpp"
#include "app/view/frame_parts.hpp"

namespace dateline::app {

namespace {

// Counts per question, over what would pass if no question filtered.
void count_questions(const LinkState& link, const World& world, Frame& frame) {
  const Flags& passing = frame.cache->without_flags;
  select_without(link, world, FilterPart::answers, frame);
  flag(frame.cache->scratch, world, frame.cache->without_flags);
  const auto& questions = world.story.questions;
  frame.questions.clear();
  for (std::uint32_t i = 0; i < questions.size(); ++i) {
    if (core::is_blank(questions[i])) {
      continue;
    }
    QuestionRow row;
    row.question = {i};
    for (const std::uint32_t claim : world.table.to_question.of(i)) {
      if (passing[claim] != 0) {
        count_claim(world, claim, row);
      }
    }
    frame.questions.push_back(row);
  }
}

// Counts of each source after every filter but the source's own, so that the list stays a way to
// another one. A source that was yet to come is not listed.
void count_sources(const LinkState& link, const World& world, Frame& frame) {
  LinkState others = link;
  others.source.reset();
  const core::ClaimFilter filter = filter_of(others, world);
  frame.sources.clear();
  for (std::uint32_t i = 0; i < world.story.sources.size(); ++i) {
    SourceRow row;
    row.source = {i};
    if (!is_known(world, row.source, link.known_on)) {
      continue;
    }
    for (const std::uint32_t claim : world.table.in_source.of(i)) {
      if (core::passes(world.table, claim, filter)) {
        ++row.claims;
      }
    }
    frame.sources.push_back(row);
  }
}

void count_chips(const LinkState& link, const World& world, Frame& frame) {
  frame.chips.clear();
  for (std::size_t i = 0; i < kFilterParts; ++i) {
    const auto part = static_cast<FilterPart>(i);
    if (!is_on(link, part)) {
      continue;
    }
    select_without(link, world, part, frame);
    frame.chips.push_back({part, length_of(frame.cache->scratch)});
  }
}

void flag_perhaps(const LinkState& link, const World& world, Frame& frame) {
  ClaimRows& rows = frame.cache->scratch;
  list_perhaps(link, world, rows);
  frame.perhaps = length_of(rows);
  flag(rows, world, frame.perhaps_flags);
}

void count_news(const LinkState& link, const World& world, Frame& frame) {
  frame.news = {};
  if (!link.since) {
    return;
  }
  for (const std::uint32_t claim : frame.passing) {
    const core::News news = news_of(link, world, claim);
    ++frame.news[static_cast<std::size_t>(news)];
  }
}

bool is_on_map(const World& world, const Frame& frame, std::uint32_t claim) {
  if (frame.place_tie == core::PlaceTie::said_at) {
    const auto where = world.story.claims[claim].said_where;
    return where && is_mapped(world, frame.cache->undrawn, *where);
  }
  for (const std::uint32_t place : world.table.places.of(claim)) {
    if (is_mapped(world, frame.cache->undrawn, {place})) {
      return true;
    }
  }
  return false;
}

void count_tray(const World& world, Frame& frame) {
  frame.on_map = 0;
  for (const std::uint32_t claim : frame.passing) {
    if (is_on_map(world, frame, claim)) {
      ++frame.on_map;
    }
  }
  frame.in_tray = length_of(frame.passing) - frame.on_map;
}

// What each chip of a stance would leave.
void count_by_stance(core::ClaimFilter filter, const World& world, Frame& frame) {
  filter.stances = core::kAllStances;
  ClaimRows& rows = frame.cache->scratch;
  core::select_rows(world.table, filter, rows);
  frame.by_stance = core::count_stances(world.table, rows);
}

void count_known(const LinkState& link, const World& world, Frame& frame) {
  ClaimRows& rows = frame.cache->scratch;
  select_known(link, world, rows);
  frame.known = length_of(rows);
}

// Where the open claim stands in the list, and what its speaker said later.
void follow_open_claim(const LinkState& link, const World& world, Frame& frame) {
  frame.position.reset();
  frame.later_said.clear();
  if (!frame.open_claim) {
    return;
  }
  list_later_said(*frame.open_claim, link.known_on, world, frame.later_said);
  const ClaimRows& listed = frame.listed;
  const auto at = std::find(listed.begin(), listed.end(), frame.open_claim->value);
  if (at != listed.end()) {
    frame.position = static_cast<std::uint32_t>(at - listed.begin());
  }
}

}  // namespace

void select_known(const LinkState& link, const World& world, ClaimRows& rows) {
  core::ClaimFilter filter;
  filter.known_on = link.known_on.value_or(core::kAfterAll);
  core::select_rows(world.table, filter, rows);
}

void flag(const ClaimRows& rows, const World& world, Flags& flags) {
  flags.assign(world.table.size(), 0);
  for (const std::uint32_t claim : rows) {
    flags[claim] = 1;
  }
}

void select_without(const LinkState& link, const World& world, FilterPart part, Frame& frame) {
  LinkState others = link;
  drop(others, part);
  core::select_rows(world.table, filter_of(others, world), frame.cache->scratch);
}

bool is_mapped(
    const World& world,
    std::span<const core::PlaceIndex> undrawn,
    core::PlaceIndex index
) noexcept {
  const core::Place& place = world.story.places[index.value];
  if (place.point) {
    return true;
  }
  return place.area_kind != core::AreaKind::none && !contains(undrawn, index);
}

void fill_lists(const LinkState& link, const World& world, Frame& frame) {
  const core::ClaimFilter filter = filter_of(link, world);
  core::select_rows(world.table, filter, frame.passing);
  flag(frame.passing, world, frame.cache->passing_flags);
  count_by_stance(filter, world, frame);
  frame.answer_groups = list_in_view(link, world, frame.listed);
  count_questions(link, world, frame);
  count_sources(link, world, frame);
  count_chips(link, world, frame);
  flag_perhaps(link, world, frame);
  count_news(link, world, frame);
  count_tray(world, frame);
  count_known(link, world, frame);
  follow_open_claim(link, world, frame);
}

}  // namespace dateline::app
