// Keys that mean something everywhere.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void take_keys(const Ui& ui);

}  // namespace dateline::ui
