// A rectangle as the page reads it: "x", "y", "width" and "height", lengths of the writer's scale.
#pragma once

#include "core/geo/projection.hpp"
#include "platform/web/json_writer.hpp"

namespace dateline::platform {

inline void write_rect(JsonWriter& json, std::string_view name, core::RectPx rect) {
  json.open_object(name);
  json.length("x", rect.x);
  json.length("y", rect.y);
  json.length("width", rect.width);
  json.length("height", rect.height);
  json.close_object();
}

}  // namespace dateline::platform
