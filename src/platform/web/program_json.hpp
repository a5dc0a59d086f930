// The program itself, as JSON for the page: why something failed, and what it has drawn so far.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/problem.hpp"

namespace dateline::platform {

// `{"message": ..., "problems": [{"code", "severity", "file", "path", "message", "remedy", "line",
// "column"}]}`
[[nodiscard]] std::string failure_json(const std::string& message, const core::Problems& problems);

struct ProgramStats {
  std::uint64_t frames = 0;
  std::size_t gpu_bytes = 0;
  std::uint32_t draw_calls = 0;
  std::uint32_t meshes = 0;
};

[[nodiscard]] std::string stats_json(const ProgramStats& stats);

}  // namespace dateline::platform
