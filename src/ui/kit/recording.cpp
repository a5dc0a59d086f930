// What was drawn and what can be pressed, written down for whoever asked.
#include <imgui_internal.h>

#include "ui/kit/text.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Dear ImGui calls a child window `parent/name_0123ABCD`.
std::string panel_of(const ImDrawList& list) {
  std::string_view name = list._OwnerName != nullptr ? list._OwnerName : "";
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t end = name.rfind('_');
  return std::string(end == std::string_view::npos || end == 0 ? name : name.substr(0, end));
}

// What is clipped away altogether was not drawn.
void note(
    const Canvas& canvas,
    std::string_view text,
    core::RectPx box,
    core::RectPx drawn,
    Drawing how
) {
  const ImVec2 low = canvas.list->GetClipRectMin(), high = canvas.list->GetClipRectMax();
  const bool seen = drawn.x < high.x && drawn.x + drawn.width > low.x && drawn.y < high.y &&
                    drawn.y + drawn.height > low.y;
  if (!seen) {
    return;
  }
  const core::RectPx room{low.x, low.y, high.x - low.x, high.y - low.y};
  canvas.log->push_back(
      {std::string(text), panel_of(*canvas.list), box, drawn, room, how.haloed, how.cut}
  );
}

void note_control(
    const Ui& ui,
    const char* name,
    std::uint32_t number,
    core::RectPx box,
    bool focused
) {
  std::string full = name;
  if (number != 0xffffffffu) {
    full += "/" + std::to_string(number);
  }
  const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(),
               high = ImGui::GetWindowDrawList()->GetClipRectMax();
  ui.memory.recording->controls.push_back(
      {std::move(full),
       panel_of(*ImGui::GetWindowDrawList()),
       box,
       {low.x, low.y, high.x - low.x, high.y - low.y},
       focused}
  );
}

}  // namespace dateline::ui
