// Which files of the baked map the view needs, and what became of those that were asked for.
#include <algorithm>

#include "app/change/reduce_parts.hpp"
#include "app/model/insets.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::RectPx;

constexpr std::uint8_t kMostFailures = 3;  // of one map file, before it is left alone

void ask_for_view(Step step, const Camera& camera, RectPx map) {
  // of the map's size: what a small pan brings in is asked for beforehand
  constexpr float kMargin = 0.05f;
  AppState& state = step.state;
  const Catalogue& catalogue = step.world.catalogue;
  const std::uint8_t level = wanted_level(catalogue, core::km_per_px(camera));
  const core::Aim aim = core::aim_of(camera, map);
  const float margin = kMargin * std::max(map.width, map.height);
  for (std::uint32_t i = 0; i < catalogue.files.size() && i < kMaxMapFiles; ++i) {
    const MapFile& file = catalogue.files[i];
    const bool of_level = file.level == level || file.level == 0;
    if (!of_level || state.map_asked[i] || state.map_here[i]) {
      continue;
    }
    if (!core::may_see(aim, map, file.box, margin)) {
      continue;
    }
    state.map_asked.set(i);
    step.effects.push_back(FetchMapFile{i, file.name});
  }
}

}  // namespace

void ask_for_map(Step step) {
  const AppState& state = step.state;
  if (state.map.width <= 0) {
    return;
  }
  const Camera& camera = goal_of(state);
  ask_for_view(step, camera, state.map);
  const InsetPlans insets = plan_insets(camera, state, step.world);
  for (const InsetPlan& inset : insets.all()) {
    ask_for_view(step, inset.camera, inset.rect);
  }
}

void on(Step step, const MapFileArrived& event) {
  if (event.file >= kMaxMapFiles) {
    return;
  }
  step.state.map_asked.set(event.file);
  step.state.map_here.set(event.file);
}

void on(Step step, const MapFileFailed& event) {
  AppState& state = step.state;
  if (event.file >= kMaxMapFiles) {
    return;
  }
  state.map_failed.set(event.file);
  if (state.map_failures[event.file] < kMostFailures) {
    ++state.map_failures[event.file];
  }
  const Messages& messages = messages_of(step);
  state.notice = {messages.spelt(Message::notice_map_part, {event.reason}), true};
}

void ask_again(AppState& state) noexcept {
  if (state.map_failed.none()) {
    return;
  }
  for (std::size_t file = 0; file < kMaxMapFiles; ++file) {
    if (!state.map_failed[file] || state.map_failures[file] >= kMostFailures) {
      continue;
    }
    state.map_asked.reset(file);
    state.map_failed.reset(file);
  }
}

}  // namespace dateline::app
