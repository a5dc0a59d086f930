// Days: windows of them, the day known on, what is new by it, and playback from day to day.
#include <algorithm>
#include <iterator>

#include "app/change/reduce_parts.hpp"
#include "app/model/lists.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

using core::Day;

// design, motion: playback
constexpr double kBusyDayMs = 800;
constexpr double kQuietDayMs = 200;

void set_known_on(Step step, Day day) {
  step.state.link.known_on = known_on(step.world, day);
  know(step.world, step.state.link.known_on);
  settle_days(step.state.link, step.world);
  close_untold_step(step);
}

bool published_on(const World& world, Day day) noexcept {
  return contains(world.table.published, day.value);
}

}  // namespace

void stop_playing(AppState& state) noexcept {
  state.playing_since_ms.reset();
  state.play_next_ms.reset();
}

void close_untold_step(Step step) {
  LinkState& link = step.state.link;
  if (has_untold_step(link, step.world)) {
    link.tour.reset();
  }
}

void on(Step step, const SaidWindowSet& event) {
  step.state.link.said = in_order(event.days);
  settle_days(step.state.link, step.world);
  // While a handle is dragged nothing is written; when it is released the drag is one entry,
  // whether or not the last event still changed something.
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const HappenedWindowSet& event) {
  step.state.link.happened = in_order(event.days);
  settle_days(step.state.link, step.world);
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const PerhapsToggled&) {
  step.choose([](LinkState& link) { link.perhaps = !link.perhaps; });
}

void on(Step step, const NewsPicked& event) {
  stop_playing(step.state);
  step.choose([&](LinkState& link) {
    link.since = event.since;
    set_known_on(step, event.known_on);
    if (!link.since) {
      return;
    }
    compare(step.world, *link.since);
    link.view = View::map;
    link.tab = ListTab::questions;
    link.place.reset();
    link.source.reset();
    link.speaker.reset();
    close_unlisted(link, step.world);
  });
  if (step.state.link.since) {
    lower_sheet(step.state);
  }
}

void on(Step step, const KnownOnSet& event) {
  stop_playing(step.state);
  set_known_on(step, event.day);
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const PlayToggled&) {
  AppState& state = step.state;
  if (state.play_next_ms) {
    stop_playing(state);
    return step.write(true);
  }
  if (!state.link.known_on) {
    set_known_on(step, step.world.timeline.first);
  }
  if (!state.link.known_on) {
    return;  // all was published on one day
  }
  state.playing_since_ms = state.now_ms;
  state.play_next_ms = state.now_ms + kQuietDayMs / state.play_speed;
}

void on(Step step, const PlaySpeedSet& event) {
  for (const std::uint8_t speed : kPlaySpeeds) {
    if (speed == event.speed) {
      step.state.play_speed = speed;
    }
  }
}

void play_on(Step step) {
  AppState& state = step.state;
  if (!state.link.known_on) {
    return stop_playing(state);
  }
  const Day next{state.link.known_on->value + 1};
  set_known_on(step, next);
  if (!state.link.known_on) {
    stop_playing(state);
    step.write(true);
    return;
  }
  const double day_ms = published_on(step.world, next) ? kBusyDayMs : kQuietDayMs;
  state.play_next_ms = state.now_ms + day_ms / state.play_speed;
}

}  // namespace dateline::app
