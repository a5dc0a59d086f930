// The explorer inside a web page: what the page's JavaScript calls, in our types.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/explorer.hpp"
#include "platform/web/canvas.hpp"
#include "platform/web/protocol.hpp"

namespace dateline::platform {

struct PageSize {
  int css_width = 0, css_height = 0;        // CSS px
  int device_width = 0, device_height = 0;  // device px
  ui::SafeArea safe;
};

// Bytes of a slot that are text.
[[nodiscard]] inline std::string_view text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct FreeRecording {
  void operator()(ui::Recording* recording) const noexcept;
};

class Page {
 public:
  void put(Slot slot, Bytes bytes) {
    slots_[static_cast<std::size_t>(slot)] = std::move(bytes);
  }

  // Reads the story in its slot. Empty when all is well, else failure_json.
  [[nodiscard]] std::string read();
  // Opens it, with map and fonts from their slots, on the canvas; answers in the same way. Without a
  // map that can be read it opens all the same, and a notice says why.
  [[nodiscard]] std::string start();
  // The interface's words from their slot. Empty, or failure_json: then it stays as it is.
  [[nodiscard]] std::string add_messages();
  // Puts the story in its slot in place of the open one. Empty, or failure_json: then the open
  // story stays, and a notice says so.
  [[nodiscard]] DATELINE_LATER std::string load();

  // Makes up points over the story that is open. Empty, or failure_json.
  [[nodiscard]] DATELINE_LATER std::string load_points(std::uint32_t count, std::uint32_t seed);
  // Shows the points whose columns are in their slots over the story. Empty, or failure_json: then
  // those that were there stay.
  [[nodiscard]] DATELINE_LATER std::string add_points();

  void resize(const PageSize& size);
  // Applies what came, lays the panels out and asks the page for what they want; nothing is drawn.
  // Before the first frame, whose panels then know how long their contents are.
  void look(double now_ms);
  void prepare_map();                      // that was looked at last
  [[nodiscard]] int frame(double now_ms);  // FrameSign bits
  void push(app::Event event);
  void wheel(core::ScreenPx at, float steps_x, float steps_y);
  // Zooms the map by `levels` about a point over it; elsewhere nothing happens.
  void pinch(core::ScreenPx at, double levels);
  void key_conventions_of_mac();

  // The fragment, the id or the dates in the text slot. False: nothing in this story has that id,
  // or that is not a date.
  void arrive_at_fragment();
  [[nodiscard]] DATELINE_LATER bool select();
  [[nodiscard]] DATELINE_LATER bool set_time();

  // from the mesh slot; empty, or why it is refused
  [[nodiscard]] std::string add_map_file(std::uint32_t file);
  void fail_map_file(std::uint32_t file);  // reason in the text slot
  void add_fonts();                        // whatever faces are in their slots
  // from their slot; empty, or failure_json: then the map goes on without
  [[nodiscard]] std::string add_labels();
  // in another language, from the same slot; answers in the same way
  [[nodiscard]] std::string add_label_names();

  // A text that the reader brought: its name in the text slot, its bytes in the story's. `refusal`
  // is an app::TextRefusal where the page could not read it; below 0: none.
  void offer_text(int refusal);

  // The program comes in two parts: begun with the first alone, it is notified when the rest is
  // here, or will not come for now.
  void await_later_part() {
    explorer_->session().await_later_part();
  }
  void later_part_arrived();
  void later_part_failed();

  void lose_context();
  [[nodiscard]] std::string restore_context();  // empty, or failure_json

  [[nodiscard]] std::string state() const;
  [[nodiscard]] std::string stats() const;
  // The fields whose letters the page edits: as fields_json has them.
  [[nodiscard]] DATELINE_LATER std::string fields() const;
  DATELINE_LATER void type(ui::FieldName field);  // all of its text, from the text slot
  DATELINE_LATER void press(ui::FieldName field, ui::FieldKey key);
  DATELINE_LATER void open_search();
  // The keyboard's focus, one control on or back. False: it is the page's again.
  [[nodiscard]] DATELINE_LATER bool tab(bool back);

  // What the frame shows that is drawn between the two calls, as JSON.
  DATELINE_LATER void watch();
  [[nodiscard]] DATELINE_LATER std::string seen();
  [[nodiscard]] std::string link() const;
  [[nodiscard]] std::string fragment() const;
  [[nodiscard]] DATELINE_LATER std::string
  shared_fragment() const;  // for other pages: app::shared_fragment

 private:
  void carry_out_effects();
  Bytes take(Slot slot) {
    return std::exchange(slots_[static_cast<std::size_t>(slot)], {});
  }
  std::string take_text();
  FontFiles take_fonts();
  int signs(bool wants_next);

  std::array<Bytes, kSlots> slots_;
  core::Story story_;  // from read() to start()
  Canvas canvas_;
  std::unique_ptr<Explorer> explorer_;
  std::unique_ptr<ui::Recording, FreeRecording> recording_;  // while someone watches
  bool context_lost_ = false;
  app::LinkState told_;  // as the page was last told
  std::string told_link_;
  std::uint32_t told_fields_ = 0;
  bool told_anything_ = false;
};

}  // namespace dateline::platform
