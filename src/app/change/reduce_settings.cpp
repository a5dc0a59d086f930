// Settings of the interface that the reader picks.
#include <algorithm>
#include <cstdlib>

#include "app/change/reduce_parts.hpp"

namespace dateline::app {

void on(Step step, const LayersToggled&) {
  step.state.layers_open = !step.state.layers_open;
  step.state.help_open = false;
}

void on(Step step, const HelpToggled&) {
  step.state.help_open = !step.state.help_open;
  step.state.layers_open = false;
}

void on(Step step, const PanelSized& event) {
  step.state.panel_px[static_cast<std::size_t>(event.panel)] = std::min(event.px, kMostPanelPx);
}

void on(Step step, const TextSizeSet& event) {
  const auto distance = [&](std::uint16_t size) {
    return std::abs(int{size} - int{event.percent});
  };
  step.state.text_percent = *std::min_element(
      kTextSizes.begin(),
      kTextSizes.end(),
      [&](std::uint16_t a, std::uint16_t b) { return distance(a) < distance(b); }
  );
}

void on(Step step, const LanguagePicked& event) {
  step.choose([&](LinkState& link) { link.language = event.language; });
  ask_for_messages(step);
}

}  // namespace dateline::app
