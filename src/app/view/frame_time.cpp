// The timeline's two lanes: what happened, and what was said when. Nothing that was published after
// the day known on is in either.
#include "app/model/lists.hpp"
#include "app/view/frame_parts.hpp"

namespace dateline::app {

namespace {

using core::Day;

core::DayRange closed(const World& world, core::DayRange days) noexcept {
  return {within(world, days.first), within(world, days.last)};
}

// From 0 for the first day of the timeline.
std::size_t place_in_timeline(const World& world, Day day) noexcept {
  return static_cast<std::size_t>(day.value - world.timeline.first.value);
}

bool is_open(const Frame& frame, std::uint32_t claim) noexcept {
  return frame.open_claim && frame.open_claim->value == claim;
}

SaidDot dot_of(
    const World& world,
    const Frame& frame,
    const core::ClaimFilter& filter,
    std::uint32_t claim
) {
  const Day said{world.table.said_last[claim]};
  SaidDot dot;
  dot.claim = claim;
  dot.day = within(world, said);
  dot.by_article = world.story.claims[claim].said_by_article;
  dot.passes = core::passes(world.table, claim, filter);
  dot.perhaps = frame.perhaps_flags[claim] != 0;
  dot.selected = is_open(frame, claim);
  return dot;
}

// Within a day the marks stand in the design's fixed order, so that a column reads the same at
// every change.
void sort_dots(const World& world, std::vector<SaidDot>& dots) {
  const auto& stance = world.table.stance;
  sort_list(dots, [&](const SaidDot& a, const SaidDot& b) {
    if (a.day != b.day) {
      return a.day < b.day;
    }
    if (stance[a.claim] != stance[b.claim]) {
      return stance[a.claim] < stance[b.claim];
    }
    return a.claim < b.claim;
  });
}

void stack_by_day(std::vector<SaidDot>& dots) noexcept {
  constexpr std::uint16_t kHighest = 0xffff;
  for (std::size_t i = 1; i < dots.size(); ++i) {
    const SaidDot& below = dots[i - 1];
    SaidDot& dot = dots[i];
    if (dot.day != below.day) {
      continue;
    }
    dot.stack = below.stack;
    if (dot.stack < kHighest) {
      ++dot.stack;
    }
  }
}

void fill_said(const LinkState& link, const World& world, Frame& frame) {
  core::ClaimFilter filter = filter_of(link, world);
  filter.said = {};
  frame.said.clear();
  frame.said_by_day.assign(place_in_timeline(world, world.timeline.last) + 1, {});
  for (const std::uint32_t claim : frame.cache->scratch) {
    const SaidDot dot = dot_of(world, frame, filter, claim);
    frame.said.push_back(dot);
    if (dot.passes) {
      core::StanceCounts& counts = frame.said_by_day[place_in_timeline(world, dot.day)];
      ++counts[world.table.stance[claim]];
    }
  }
  sort_dots(world, frame.said);
  stack_by_day(frame.said);
}

// The first claim of an event brings it up; later ones may put it on record.
void add_happening(const core::Claim& claim, std::uint32_t row, const World& world, Frame& frame) {
  const bool selected = is_open(frame, row);
  std::uint32_t& at = frame.cache->happening_of[world.event_of[row]];
  if (at == kNoEvent) {
    at = length_of(frame.happened);
    frame.happened.push_back({
        .claim = row,
        .days = closed(world, claim.about->days),
        .status = claim.status,
        .selected = selected,
    });
    return;
  }
  Happening& known = frame.happened[at];
  known.selected |= selected;
  if (claim.status == core::AboutStatus::on_record) {
    known.status = claim.status;
  }
}

void fill_happened(const World& world, Frame& frame) {
  frame.happened.clear();
  frame.cache->happening_of.assign(world.events, kNoEvent);
  for (const std::uint32_t row : frame.cache->scratch) {
    const core::Claim& claim = world.story.claims[row];
    if (world.event_of[row] != kNoEvent && claim.about->days.overlaps(world.timeline)) {
      add_happening(claim, row, world, frame);
    }
  }
  const auto goes_before = [](const Happening& a, const Happening& b) {
    const Day first = a.days.first;
    const Day other = b.days.first;
    return first != other ? first < other : a.claim < b.claim;
  };
  sort_list(frame.happened, goes_before);
}

}  // namespace

void fill_time(const LinkState& link, const World& world, Frame& frame) {
  select_known(link, world, frame.cache->scratch);
  fill_said(link, world, frame);
  fill_happened(world, frame);
}

}  // namespace dateline::app
