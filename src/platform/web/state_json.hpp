// What the explorer shows, as JSON for the page, hosts and tests (web/API.md names every key). It reads Frame, AppState and World; it changes nothing.
#pragma once

#include <cstdint>
#include <string>

#include "app/frame.hpp"
#include "app/state.hpp"
#include "app/world.hpp"
#include "core/problem.hpp"

namespace dateline::ui {
struct Witness;
}

namespace dateline::platform {

// `link` is the address under the pointer, or empty.
[[nodiscard]] std::string state_json(const app::Frame& frame, const app::AppState& state, const app::World& world, const std::string& link);

// `{"message": ..., "problems": [{"code", "severity", "file", "path", "message", "remedy", "line", "column"}]}`
[[nodiscard]] std::string failure_json(const std::string& message, const core::Problems& problems);

struct ProgramStats {
  std::uint64_t frames = 0;
  std::size_t gpu_bytes = 0;
  std::uint32_t draw_calls = 0;
  std::uint32_t meshes = 0;
};

// `{"controls": [{"name", "box", "room"}], "texts": [{"text", "cut", "box"}]}`, in the order in which they were drawn.
[[nodiscard]] std::string seen_json(const ui::Witness& witness);

[[nodiscard]] std::string stats_json(const ProgramStats& stats);

}  // namespace dateline::platform
