// The pointer's shape over the explorer. Twin implementations: native/ and web/.
#pragma once

#include <array>
#include <cstddef>

#include "ui/shell/explorer_ui.hpp"

struct SDL_Cursor;

namespace dateline::platform {

class CursorShapes {
 public:
  // To be called after each frame: whatever else sets the cursor is overruled.
  void show(ui::Cursor cursor);

 private:
  // native; SDL frees them when it quits
  [[maybe_unused]] std::array<SDL_Cursor*, static_cast<std::size_t>(ui::Cursor::text) + 1> made_{};
};

}  // namespace dateline::platform
