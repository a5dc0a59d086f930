// Rows and counts: what passes, what each list and chip would show.
#include <algorithm>

#include "app/view/frame_parts.hpp"

namespace dateline::app {

namespace {

// Counts per question, over what would pass if no question filtered.
void count_questions(const LinkState& link, const World& world, Frame& frame) {
  std::vector<std::uint8_t>& passing = frame.without_flags;
  passing.assign(world.table.size(), 0);
  select_without(link, world, FilterPart::answers, frame);
  for (const std::uint32_t claim : frame.scratch) {
    passing[claim] = 1;
  }
  frame.questions.clear();
  for (std::uint32_t i = 0; i < world.story.questions.size(); ++i) {
    if (core::is_blank(world.story.questions[i])) {
      continue;
    }
    QuestionRow row{core::QuestionIndex{i}, {}, 0};
    for (const std::uint32_t claim : world.table.to_question.of(i)) {
      if (passing[claim] == 0) {
        continue;
      }
      ++row.counts[world.table.stance[claim]];
      ++row.claims;
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
    if (!is_known(world, core::SourceIndex{i}, link.known_on)) {
      continue;
    }
    const auto claims = world.table.in_source.of(i);
    const auto count = std::count_if(claims.begin(), claims.end(), [&](std::uint32_t claim) {
      return core::passes(world.table, claim, filter);
    });
    frame.sources.push_back({core::SourceIndex{i}, static_cast<std::uint32_t>(count)});
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
    frame.chips.push_back({part, static_cast<std::uint32_t>(frame.scratch.size())});
  }
}

void flag_perhaps(const LinkState& link, const World& world, Frame& frame) {
  list_perhaps(link, world, frame.scratch);
  frame.perhaps = static_cast<std::uint32_t>(frame.scratch.size());
  frame.perhaps_flags.assign(world.table.size(), 0);
  for (const std::uint32_t claim : frame.scratch) {
    frame.perhaps_flags[claim] = 1;
  }
}

void count_news(const LinkState& link, const World& world, Frame& frame) {
  frame.news = {};
  if (!link.since) {
    return;
  }
  for (const std::uint32_t claim : frame.passing) {
    ++frame.news[static_cast<std::size_t>(news_of(link, world, claim))];
  }
}

bool is_on_map(const World& world, const Frame& frame, std::uint32_t claim) {
  if (frame.place_tie == core::PlaceTie::said_at) {
    const auto where = world.story.claims[claim].said_where;
    return where && is_mapped(world, frame.undrawn, *where);
  }
  const auto places = world.table.places.of(claim);
  return std::any_of(places.begin(), places.end(), [&](std::uint32_t p) {
    return is_mapped(world, frame.undrawn, core::PlaceIndex{p});
  });
}

void count_tray(const World& world, Frame& frame) {
  frame.on_map = 0;
  for (const std::uint32_t claim : frame.passing) {
    frame.on_map += is_on_map(world, frame, claim) ? 1u : 0u;
  }
  frame.in_tray = static_cast<std::uint32_t>(frame.passing.size()) - frame.on_map;
}

}  // namespace

void select_without(const LinkState& link, const World& world, FilterPart part, Frame& frame) {
  LinkState others = link;
  drop(others, part);
  core::select_rows(world.table, filter_of(others, world), frame.scratch);
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
  return place.area_kind != core::AreaKind::none &&
         std::find(undrawn.begin(), undrawn.end(), index) == undrawn.end();
}

void fill_lists(const LinkState& link, const World& world, Frame& frame) {
  core::ClaimFilter filter = filter_of(link, world);
  core::select_rows(world.table, filter, frame.passing);
  frame.passing_flags.assign(world.table.size(), 0);
  for (const std::uint32_t claim : frame.passing) {
    frame.passing_flags[claim] = 1;
  }
  filter.stances = core::kAllStances;
  core::select_rows(world.table, filter, frame.scratch);
  frame.by_stance = core::count_stances(world.table, frame.scratch);
  frame.answer_groups = list_in_view(link, world, frame.listed);
  count_questions(link, world, frame);
  count_sources(link, world, frame);
  count_chips(link, world, frame);
  flag_perhaps(link, world, frame);
  count_news(link, world, frame);
  count_tray(world, frame);
  frame.known = static_cast<std::uint32_t>(std::count_if(
      world.table.published.begin(),
      world.table.published.end(),
      [&](std::int32_t day) { return !link.known_on || day <= link.known_on->value; }
  ));
  frame.position.reset();
  frame.later_said.clear();
  if (!frame.open_claim) {
    return;
  }
  list_later_said(*frame.open_claim, link.known_on, world, frame.later_said);
  const auto at = std::find(frame.listed.begin(), frame.listed.end(), frame.open_claim->value);
  if (at != frame.listed.end()) {
    frame.position = static_cast<std::uint32_t>(at - frame.listed.begin());
  }
}

}  // namespace dateline::app
