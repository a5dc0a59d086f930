// The texts that a reader brought.
#include "platform/web/texts_json.hpp"

namespace dateline::platform {

void write_texts(JsonWriter& json, const app::TextShelf& texts, const core::KnownStory& story) {
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    const core::SourceIndex source{i};
    const app::TextAtHand* const text = texts.find(source);
    if (text == nullptr) {
      continue;
    }
    json.open_object();
    json.text("source", story.sources[i].id);
    json.text("name", text->name);
    json.truth("sameDocument", text->same_document);
    for (std::size_t state = 0; state < core::kAnchorStates; ++state) {
      const auto kind = static_cast<core::AnchorState>(state);
      const char* const name = core::name_of(kind);
      json.count(name, text->counts[state]);
    }
    json.close_object();
  }
}

}  // namespace dateline::platform
