// The baked map for tests, from the folder DATELINE_MAP_DIR (environment, or as configured). Knows
// files; knows no expectation.
#pragma once

#include <string>

#include "render/scene.hpp"

namespace dateline::tests {

// False when nothing was baked: such tests say so and skip.
[[nodiscard]] bool map_is_baked();

// Says that a scene cannot be drawn as meant. Each program that links this file says it in its own
// way.
void complain(const std::string& what);

// Fills the scene's catalogue and adds the files that the view wants, at all levels up to the
// finest wanted.
void add_baked_map(render::MapRenderer& renderer, Scene& scene);

// Only the coarsest level, as when the rest has not arrived.
void add_coarsest_map(render::MapRenderer& renderer, Scene& scene);

}  // namespace dateline::tests

#define DATELINE_NEEDS_MAP() \
  if (!map_is_baked())       \
  GTEST_SKIP() << "NO BAKED MAP: run cmake/test.sh, or bake into build/map, to check this"
