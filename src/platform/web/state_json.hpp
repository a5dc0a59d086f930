// What the explorer shows, as JSON for the page, hosts and tests (web/API.md names every key). It
// reads Frame, AppState and World; it changes nothing.
#pragma once

#include <string>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/frame.hpp"

namespace dateline::platform {

// `link` is the address under the pointer, or empty. `scale` makes the page's px of the explorer's,
// as the reader's text size has it.
[[nodiscard]] std::string state_json(
    const app::Frame& frame,
    const app::AppState& state,
    const app::World& world,
    const std::string& link,
    float scale
);

}  // namespace dateline::platform
