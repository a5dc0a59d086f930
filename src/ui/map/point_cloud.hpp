// The drawing of a cloud's points. Internal to the map.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

DATELINE_LATER void draw_cloud(core::LaterKey, const Ui& ui, const Canvas& map);

}  // namespace dateline::ui
