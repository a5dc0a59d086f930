// Fields, controls and texts, one object each.
#include "platform/web/fields_json.hpp"

#include "platform/web/json_rect.hpp"
#include "ui/kit/page_fields.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::platform {

namespace {

void write_field(JsonWriter& json, const ui::PageField& field) {
  json.open_object();
  json.count("number", static_cast<std::size_t>(field.name));
  json.text("name", ui::name_of(field.name));
  write_rect(json, "box", field.box);
  write_rect(json, "room", field.room);
  json.text("text", field.text);
  json.text("label", field.label);
  json.text("error", field.error);
  json.length("size", field.size);
  json.count("most", field.most);
  json.count("put", field.put);
  json.count("asked", field.asked);
  json.truth("isControl", field.is_control);
  json.close_object();
}

void write_control(JsonWriter& json, const ui::SeenControl& control) {
  json.open_object();
  json.text("name", control.name);
  json.text("panel", control.panel);
  write_rect(json, "box", control.box);
  write_rect(json, "room", control.room);
  json.truth("focused", control.focused);
  json.close_object();
}

void write_drawn_text(JsonWriter& json, const ui::DrawnText& text) {
  json.open_object();
  json.text("text", text.text);
  json.text("panel", text.panel);
  json.truth("cut", text.cut);
  write_rect(json, "box", text.drawn);
  write_rect(json, "room", text.room);
  json.close_object();
}

}  // namespace

std::string fields_json(const ui::PageFields& fields, float scale) {
  JsonWriter json(scale);
  json.open_object();
  json.count("released", fields.released);
  json.open_list("fields");
  for (const ui::PageField& field : fields.shown) {
    write_field(json, field);
  }
  json.close_list().close_object();
  return json.str();
}

std::string seen_json(const ui::Recording& recording, float scale) {
  JsonWriter json(scale);
  json.open_object();
  json.open_list("controls");
  for (const ui::SeenControl& control : recording.controls) {
    write_control(json, control);
  }
  json.close_list();
  json.open_list("texts");
  for (const ui::DrawnText& text : recording.texts) {
    write_drawn_text(json, text);
  }
  json.close_list().close_object();
  return json.str();
}

}  // namespace dateline::platform
