// What a panel drew is not yet what it will be, though nothing moves: it is looked at once more
// before it is drawn.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Whether one of this frame's panels has asked for it.
struct LookAgain {
  bool asked = false;
};

inline void look_again(Memory& memory) {
  memory.of<LookAgain>().asked = true;
}

}  // namespace dateline::ui
