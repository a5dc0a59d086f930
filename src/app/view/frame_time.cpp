// The timeline's two lanes: what happened, and what was said when. Nothing that was published after
// the day known on is in either.
#include <algorithm>

#include "app/view/frame_parts.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

using core::Day;

core::DayRange closed(core::DayRange days, core::DayRange timeline) noexcept {
  return {
      std::clamp(days.first, timeline.first, timeline.last),
      std::clamp(days.last, timeline.first, timeline.last)
  };
}

std::size_t day_count(const World& world) noexcept {
  return static_cast<std::size_t>(world.timeline.last.value - world.timeline.first.value + 1);
}

// Claims published by then, whatever else is filtered: all that the timeline may show.
void select_known(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows) {
  core::ClaimFilter filter;
  filter.known_on = link.known_on.value_or(core::kAfterAll);
  core::select_rows(world.table, filter, rows);
}

void fill_said(const LinkState& link, const World& world, Frame& frame) {
  core::ClaimFilter filter = filter_of(link, world);
  filter.said = {};
  frame.said.clear();
  frame.said_by_day.assign(day_count(world), {});
  for (const std::uint32_t claim : frame.scratch) {
    const Day day =
        std::clamp(Day{world.table.said_last[claim]}, world.timeline.first, world.timeline.last);
    SaidDot dot{
        claim,
        day,
        0,
        world.story.claims[claim].said_by_article,
        core::passes(world.table, claim, filter)
    };
    dot.selected = frame.open_claim && frame.open_claim->value == claim;
    dot.perhaps = frame.perhaps_flags[claim] != 0;
    if (dot.passes) {
      const auto at = static_cast<std::size_t>(day.value - world.timeline.first.value);
      ++frame.said_by_day[at][world.table.stance[claim]];
    }
    frame.said.push_back(dot);
  }
  // Within a day the marks stand in the design's fixed order, so that a column reads the same at
  // every change.
  core::sort_range(frame.said.begin(), frame.said.end(), [&](const SaidDot& a, const SaidDot& b) {
    if (a.day != b.day) {
      return a.day < b.day;
    }
    if (world.table.stance[a.claim] != world.table.stance[b.claim]) {
      return world.table.stance[a.claim] < world.table.stance[b.claim];
    }
    return a.claim < b.claim;
  });
  for (std::size_t i = 1; i < frame.said.size(); ++i) {
    if (frame.said[i].day == frame.said[i - 1].day) {
      frame.said[i].stack =
          static_cast<std::uint16_t>(std::min(frame.said[i - 1].stack + 1, 0xffff));
    }
  }
}

// The first claim of an event brings it up; later ones may put it on record.
void add_happening(const core::Claim& claim, std::uint32_t row, const World& world, Frame& frame) {
  const bool selected = frame.open_claim && frame.open_claim->value == row;
  std::uint32_t& at = frame.happening_of[world.event_of[row]];
  if (at == kNoEvent) {
    at = static_cast<std::uint32_t>(frame.happened.size());
    frame.happened.push_back(
        {row, closed(claim.about->days, world.timeline), claim.status, selected}
    );
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
  frame.happening_of.assign(world.events, kNoEvent);
  for (const std::uint32_t row : frame.scratch) {
    const core::Claim& claim = world.story.claims[row];
    if (world.event_of[row] != kNoEvent && claim.about->days.overlaps(world.timeline)) {
      add_happening(claim, row, world, frame);
    }
  }
  core::sort_range(
      frame.happened.begin(),
      frame.happened.end(),
      [](const Happening& a, const Happening& b) {
        return a.days.first != b.days.first ? a.days.first < b.days.first : a.claim < b.claim;
      }
  );
}

}  // namespace

void fill_time(const LinkState& link, const World& world, Frame& frame) {
  select_known(link, world, frame.scratch);
  fill_said(link, world, frame);
  fill_happened(world, frame);
}

}  // namespace dateline::app
