// The views that are held to the pictures in golden/, natively and in a browser. Knows no picture.
#pragma once

#include <functional>
#include <span>

#include "render/baked_map.hpp"

namespace dateline::tests {

struct Golden {
  const char* name;
  std::function<Scene()> make;
  AddMeshes add = add_baked_map;
};

[[nodiscard]] std::span<const Golden> golden_scenes();

}  // namespace dateline::tests
