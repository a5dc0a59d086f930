// Which parts of the window will look other than they were drawn last: the triangles of two frames
// compared, tile by tile. What they are drawn on changes by rectangles that the caller knows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/later.hpp"
#include "platform/draw_digest.hpp"
#include "render/view.hpp"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

namespace dateline::platform {

class Damage {
 public:
  // CSS px, y down.
  struct Box {
    float left = 0;
    float upper = 0;
    float right = 0;
    float lower = 0;
  };

  // What is to be drawn again, in device px and apart from each other; none: all is as it was. From
  // then on `data` counts as drawn. `ground`: where what lies beneath is another; may be empty.
  [[nodiscard]] DATELINE_LATER std::span<const render::DeviceRect> compare(
      core::LaterKey,
      const ImDrawData& data,
      const render::DeviceRect& window,
      const render::DeviceRect& ground
  );

  // Nothing counts as drawn any more: all is to be drawn again.
  void forget() noexcept {
    forgotten_ = true;
  }

 private:
  void note_all(const ImDrawData& data, const render::DeviceRect& window);
  void note_list(const ImDrawList& list, const ImDrawData& data);
  void note_triangles(const ImDrawList& list, const ImDrawCmd& command, const ImDrawData& data);
  void note_in_tiles(Digest digest, const Box& box, float pixel_ratio);
  [[nodiscard]] bool is_changed(int row, int column) const noexcept;
  void gather_changes(const ImDrawData& data, const render::DeviceRect& window);
  void add(render::DeviceRect rect);

  int columns_ = 0;
  int rows_ = 0;
  bool forgotten_ = true;
  std::vector<Digest> drawn_;  // by tile, row by row from the top: of what was drawn last
  std::vector<Digest> next_;   // of what will be
  std::vector<Digest> corners_;
  std::vector<render::DeviceRect> rects_;
};

// Leaves of what is drawn only what lies within these rectangles, which are apart from each other.
DATELINE_LATER void
limit_to(core::LaterKey, ImDrawData& data, std::span<const render::DeviceRect> rects);

}  // namespace dateline::platform
