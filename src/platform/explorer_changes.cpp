// A frame as far as it is another than the last: the map from its own picture, and of the panels
// only what lies where something has changed.
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "platform/explorer_impl.hpp"

namespace dateline::platform {

bool Explorer::Impl::draw_changes(core::LaterKey key) {
  const render::DeviceRect canvas = window_px();
  const auto ground = kept_map.update(key, *renderer, session.frame(), session.world(), canvas);
  if (!ground) {
    return false;
  }
  ImDrawData& data = *ImGui::GetDrawData();
  const auto changes = damage.compare(key, data, canvas, *ground);
  if (changes.empty()) {
    return true;
  }
  if (preserved && !(changes.front() == canvas)) {
    for (const render::DeviceRect& part : changes) {
      kept_map.lay(key, part);
    }
    limit_to(key, data, changes);
  } else {
    kept_map.lay(key, canvas);
  }
  ImGui_ImplOpenGL3_RenderDrawData(&data);
  ++frames;
  return true;
}

}  // namespace dateline::platform
