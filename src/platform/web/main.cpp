// The functions that the page's JavaScript calls (web/src/program/program.js is the other side).
#include <string>

#include <emscripten.h>

#include "platform/web/bridge.hpp"
#include "platform/web/page.hpp"

namespace {

using namespace dateline;

// One canvas, one program: the exported functions have no other way to find it.
platform::Page& page() {
  static platform::Page only;
  return only;
}

// 1 when all went well; else the failure is the call's answer.
int succeeded(const std::string& failure) {
  if (!failure.empty()) {
    platform::give_answer(failure);
  }
  return failure.empty() ? 1 : 0;
}

bool is_field(int field) {
  return field >= 0 && field < static_cast<int>(ui::kFieldNames);
}

}  // namespace

extern "C" {

// `size` bytes are prepared by the page, for the next call that reads this slot.
EMSCRIPTEN_KEEPALIVE void dateline_put(int slot, int size) {
  if (slot < 0 || slot >= static_cast<int>(platform::kSlots) || size < 0) {
    return;
  }
  platform::Bytes bytes(static_cast<std::size_t>(size));
  platform::take_bytes(bytes);
  page().put(static_cast<platform::Slot>(slot), std::move(bytes));
}

EMSCRIPTEN_KEEPALIVE int dateline_read() {
  return succeeded(page().read());
}
EMSCRIPTEN_KEEPALIVE int dateline_start() {
  return succeeded(page().start());
}
EMSCRIPTEN_KEEPALIVE int dateline_load() {
  return succeeded(page().load());
}
EMSCRIPTEN_KEEPALIVE int dateline_load_points(double count, double seed) {
  return succeeded(
      page().load_points(static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(seed))
  );
}
EMSCRIPTEN_KEEPALIVE int dateline_add_points() {
  return succeeded(page().add_points());
}
EMSCRIPTEN_KEEPALIVE void dateline_look(double now_ms) {
  page().look(now_ms);
}
EMSCRIPTEN_KEEPALIVE void dateline_prepare_map() {
  page().prepare_map();
}
EMSCRIPTEN_KEEPALIVE int dateline_frame(double now_ms) {
  return page().frame(now_ms);
}

EMSCRIPTEN_KEEPALIVE void dateline_resize(
    int css_width,
    int css_height,
    int device_width,
    int device_height,
    float top,
    float right,
    float bottom,
    float left
) {
  page().resize({css_width, css_height, device_width, device_height, {top, right, bottom, left}});
}

EMSCRIPTEN_KEEPALIVE void dateline_wheel(float x, float y, float steps_x, float steps_y) {
  page().wheel({x, y}, steps_x, steps_y);
}
EMSCRIPTEN_KEEPALIVE void dateline_pinch(float x, float y, double levels) {
  page().pinch({x, y}, levels);
}

EMSCRIPTEN_KEEPALIVE void dateline_dark_system(int dark) {
  page().push(app::SystemThemeChanged{dark != 0});
}
EMSCRIPTEN_KEEPALIVE void dateline_more_contrast(int more) {
  page().push(app::ContrastChanged{more != 0});
}
EMSCRIPTEN_KEEPALIVE void dateline_reduced_motion(int reduced) {
  page().push(app::ReducedMotionChanged{reduced != 0});
}
EMSCRIPTEN_KEEPALIVE void dateline_touch() {
  page().push(app::PointerKindChanged{true});
}
EMSCRIPTEN_KEEPALIVE void dateline_map_alone(int alone) {
  page().push(app::MapAloneSet{alone != 0});
}
// What the clipboard made of a copy (bridge.hpp): `what` is an app::Copied.
EMSCRIPTEN_KEEPALIVE void dateline_copied(int what, int done) {
  page().push(app::CopyAnswered{what == 0 ? app::Copied::link : app::Copied::claim, done != 0});
}
EMSCRIPTEN_KEEPALIVE void dateline_mac_keys() {
  page().key_conventions_of_mac();
}

EMSCRIPTEN_KEEPALIVE void dateline_arrive() {
  page().arrive_at_fragment();
}
EMSCRIPTEN_KEEPALIVE int dateline_select() {
  return page().select() ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int dateline_set_time() {
  return page().set_time() ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void dateline_set_view(double lng, double lat, double zoom) {
  page().push(app::ViewSet{{{lng, lat}, zoom}});
}

EMSCRIPTEN_KEEPALIVE int dateline_map_file(int file) {
  return succeeded(page().add_map_file(static_cast<std::uint32_t>(file)));
}
EMSCRIPTEN_KEEPALIVE void dateline_map_file_failed(int file) {
  page().fail_map_file(static_cast<std::uint32_t>(file));
}
EMSCRIPTEN_KEEPALIVE void dateline_add_fonts() {
  page().add_fonts();
}
// The system's language, as a position in app::Language, and its region's customs as bits.
EMSCRIPTEN_KEEPALIVE void dateline_system_language(int language, int customs) {
  if (language < 0 || language >= static_cast<int>(app::kLanguages)) {
    return;
  }
  page().push(
      app::SystemLanguageTold{
          static_cast<app::Language>(language),
          {(customs & platform::kMiles) != 0, (customs & platform::kMonthFirst) != 0}
      }
  );
}
EMSCRIPTEN_KEEPALIVE int dateline_add_messages() {
  return succeeded(page().add_messages());
}
EMSCRIPTEN_KEEPALIVE int dateline_add_label_names() {
  return succeeded(page().add_label_names());
}
EMSCRIPTEN_KEEPALIVE int dateline_add_labels() {
  return succeeded(page().add_labels());
}

EMSCRIPTEN_KEEPALIVE void dateline_offer_text(int refusal) {
  page().offer_text(refusal);
}

EMSCRIPTEN_KEEPALIVE void dateline_later_part_awaited() {
  page().await_later_part();
}
EMSCRIPTEN_KEEPALIVE void dateline_later_part_arrived() {
  page().later_part_arrived();
}
EMSCRIPTEN_KEEPALIVE void dateline_later_part_failed() {
  page().later_part_failed();
}

EMSCRIPTEN_KEEPALIVE void dateline_context_lost() {
  page().lose_context();
}
EMSCRIPTEN_KEEPALIVE int dateline_context_restored() {
  return succeeded(page().restore_context());
}

EMSCRIPTEN_KEEPALIVE void dateline_state() {
  platform::give_answer(page().state());
}
EMSCRIPTEN_KEEPALIVE void dateline_stats() {
  platform::give_answer(page().stats());
}
EMSCRIPTEN_KEEPALIVE void dateline_fields() {
  platform::give_answer(page().fields());
}
EMSCRIPTEN_KEEPALIVE void dateline_type(int field) {
  if (is_field(field)) {
    page().type(static_cast<ui::FieldName>(field));
  }
}
EMSCRIPTEN_KEEPALIVE void dateline_press(int field, int key) {
  if (is_field(field) && key > 0 && key <= static_cast<int>(ui::FieldKey::entered)) {
    page().press(static_cast<ui::FieldName>(field), static_cast<ui::FieldKey>(key));
  }
}
EMSCRIPTEN_KEEPALIVE void dateline_open_search() {
  page().open_search();
}
EMSCRIPTEN_KEEPALIVE int dateline_tab(int back) {
  return page().tab(back != 0) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void dateline_watch() {
  page().watch();
}
EMSCRIPTEN_KEEPALIVE void dateline_seen() {
  platform::give_answer(page().seen());
}
EMSCRIPTEN_KEEPALIVE void dateline_link() {
  platform::give_answer(page().link());
}
EMSCRIPTEN_KEEPALIVE void dateline_shared_fragment() {
  platform::give_answer(page().shared_fragment());
}
EMSCRIPTEN_KEEPALIVE void dateline_fragment() {
  platform::give_answer(page().fragment());
}

}  // extern "C"

int main() {
  return 0;
}
