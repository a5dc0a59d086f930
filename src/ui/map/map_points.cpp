// A cloud's points on the map, as far as every frame asks for them: most stories have none.
#include "ui/map/map_points.hpp"

#include "ui/kit/widgets.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/point_cloud.hpp"

namespace dateline::ui {

void draw_points(const Ui& ui, const Canvas& map) {
  if (const auto key = later_key(ui); key && ui.world.points.size() > 0) {
    draw_cloud(*key, ui, map);
  }
}

void block_points(const Ui& ui) {
  for (const app::PointMark& mark : ui.frame.point_marks) {
    const float reach = 0.8f * app::outer_radius(mark);
    if (mark.radius > 0) {
      map_of(ui).labels.block_softly(square_around(mark.at, reach));
    }
  }
}

std::optional<std::uint32_t> point_at(const Ui& ui, core::ScreenPx point) {
  return app::pick_point(ui.frame, point, ui.touch() ? 12.0f : 1.0f);
}

// Three cells on each side of it: what was one mark is then about sixteen or more.
void open_point(const Ui& ui, std::uint32_t point) {
  const app::PointMark& mark = ui.frame.point_marks[point];
  const float side = 3 * ui.frame.point_cell_px;
  if (mark.total > 1) {
    ui.push(app::MapBoxZoomed{square_around(mark.at, side / 2)});
  }
}

}  // namespace dateline::ui
