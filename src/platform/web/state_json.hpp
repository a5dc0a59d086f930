// What the explorer shows, as JSON for the page, hosts and tests (web/API.md names every key). It
// reads Frame, AppState and World; it changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "core/base/problem.hpp"

namespace dateline::ui {
struct PageFields;
struct Witness;
}  // namespace dateline::ui

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

// `{"message": ..., "problems": [{"code", "severity", "file", "path", "message", "remedy", "line",
// "column"}]}`
[[nodiscard]] std::string failure_json(const std::string& message, const core::Problems& problems);

struct ProgramStats {
  std::uint64_t frames = 0;
  std::size_t gpu_bytes = 0;
  std::uint32_t draw_calls = 0;
  std::uint32_t meshes = 0;
};

// `{"released", "fields": [{"number", "name", "box", "room", "text", "label", "error", "size",
// "most", "put", "asked", "isControl"}]}`: ui::PageField's, lengths in CSS px of the window.
// `scale`: Explorer::scale.
[[nodiscard]] std::string fields_json(const ui::PageFields& fields, float scale);

// `{"controls": [{"name", "box", "room", "focused"}], "texts": [{"text", "cut", "box"}]}`, in the
// order in which they were drawn.
[[nodiscard]] std::string seen_json(const ui::Witness& witness, float scale);

[[nodiscard]] std::string stats_json(const ProgramStats& stats);

}  // namespace dateline::platform
