// Which countries and regions the map has outlines of, and which of a story's areas it therefore
// cannot draw.
#pragma once

#include <string>
#include <vector>

#include "core/map/mesh.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

class Outlines {
 public:
  // Of a mesh of the coarsest level, which holds every outline; finer ones are passed over.
  void learn(const core::Mesh& mesh);

  // Places whose area is given by codes, at least one of them without an outline; none before a
  // mesh was learnt.
  [[nodiscard]] std::vector<core::PlaceIndex> missing(const core::Story& story) const;

 private:
  std::vector<std::string> codes_;  // sorted
};

}  // namespace dateline::app
