// What is drawn in the explorer's panels, as JSON for the page: where its inputs lie over the
// canvas, and, for tests, every control and text.
#pragma once

#include <string>

namespace dateline::ui {
struct PageFields;
struct Recording;
}  // namespace dateline::ui

namespace dateline::platform {

// `{"released", "fields": [{"number", "name", "box", "room", "text", "label", "error", "size",
// "most", "put", "asked", "isControl"}]}`: ui::PageField's, lengths in CSS px of the window.
// `scale`: Explorer::scale.
[[nodiscard]] std::string fields_json(const ui::PageFields& fields, float scale);

// `{"controls": [{"name", "box", "room", "focused"}], "texts": [{"text", "cut", "box"}]}`, in the
// order in which they were drawn.
[[nodiscard]] std::string seen_json(const ui::Recording& recording, float scale);

}  // namespace dateline::platform
