#include "platform/web/bridge.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, dateline_host_take, (void* into, size_t size), {
  Module["host"]["take"](HEAPU8.subarray(into, into + size));
})

EM_JS(void, dateline_host_answer, (const char* text, size_t size), {
  Module["host"]["answer"](HEAPU8.subarray(text, text + size));
})

EM_JS(void, dateline_host_frame, (), {
  Module["host"]["askForFrame"]();
})

EM_JS(void, dateline_host_fragment, (const char* text, size_t size, int push), {
  Module["host"]["writeFragment"](HEAPU8.subarray(text, text + size), !!push);
})

EM_JS(
    void,
    dateline_host_copy,
    (
        int what,
        const char* text,
        size_t size,
        const char* fragment,
        size_t fragment_size
    ),
    {
      Module["host"]["copyText"](
          what,
          HEAPU8.subarray(text, text + size),
          HEAPU8.subarray(fragment, fragment + fragment_size)
      );
    }
)

EM_JS(void, dateline_host_fetch, (int file, const char* name, size_t size), {
  Module["host"]["fetchMapFile"](file, HEAPU8.subarray(name, name + size));
})

EM_JS(void, dateline_host_messages, (const char* language, size_t size), {
  Module["host"]["fetchMessages"](HEAPU8.subarray(language, language + size));
})

EM_JS(void, dateline_host_choose, (), {
  Module["host"]["chooseText"]();
})

EM_JS(void, dateline_host_on_page, (int what), {
  Module["host"]["showOnPage"](what);
})

EM_JS(int, dateline_host_make, (int making, const char* text, size_t size), {
  return Module["host"]["make"](making, HEAPU8.subarray(text, text + size));
})
// clang-format on

namespace dateline::platform {

void take_bytes(std::span<std::byte> into) {
  dateline_host_take(into.data(), into.size());
}

void give_answer(std::string_view text) {
  dateline_host_answer(text.data(), text.size());
}

void ask_for_frame() {
  dateline_host_frame();
}

void write_fragment(std::string_view fragment, bool push) {
  dateline_host_fragment(fragment.data(), fragment.size(), push ? 1 : 0);
}

void copy_text(int what, std::string_view text, std::string_view fragment) {
  dateline_host_copy(what, text.data(), text.size(), fragment.data(), fragment.size());
}

void fetch_messages(std::string_view language) {
  dateline_host_messages(language.data(), language.size());
}

void choose_text() {
  dateline_host_choose();
}

void show_on_page(int what) {
  dateline_host_on_page(what);
}

std::string made_by_page(Making making, std::string_view text) {
  const int what = static_cast<int>(making);
  const int size = dateline_host_make(what, text.data(), text.size());
  std::string made(static_cast<std::size_t>(size), '\0');
  dateline_host_take(made.data(), made.size());
  return made;
}

void fetch_map_file(std::uint32_t file, std::string_view name) {
  dateline_host_fetch(static_cast<int>(file), name.data(), name.size());
}

}  // namespace dateline::platform
