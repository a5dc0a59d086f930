// What a lane of the timeline is drawn with.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

struct Lane {
  const Ui& ui;
  const Canvas& canvas;
  const Axis& axis;
  core::RectPx box;
};

}  // namespace dateline::ui
