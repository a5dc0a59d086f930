// The texts that a reader brought.
#include "platform/web/texts_json.hpp"

namespace dateline::platform {

namespace {

void write_text(JsonWriter& json, const std::string& source, const app::TextAtHand& text) {
  json.open_object();
  json.text("source", source);
  json.text("name", text.name);
  json.truth("sameDocument", text.same_document);
  for (std::size_t state = 0; state < core::kAnchorStates; ++state) {
    const auto kind = static_cast<core::AnchorState>(state);
    json.count(core::name_of(kind), text.counts[state]);
  }
  json.close_object();
}

}  // namespace

void write_texts(JsonWriter& json, const app::TextShelf& texts, const core::KnownStory& story) {
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    const app::TextAtHand* const text = texts.find(core::SourceIndex{i});
    if (text != nullptr) {
      write_text(json, story.sources[i].id, *text);
    }
  }
}

}  // namespace dateline::platform
