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

EM_JS(
    void,
    dateline_host_call,
    (const char* method, size_t size, const char* list, size_t list_size),
    {
      Module["host"]["call"](
          HEAPU8.subarray(method, method + size),
          HEAPU8.subarray(list, list + list_size)
      );
    }
)

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

void call_host(std::string_view method, std::string_view list) {
  dateline_host_call(method.data(), method.size(), list.data(), list.size());
}

std::string made_by_page(Making making, std::string_view text) {
  const int what = static_cast<int>(making);
  const int size = dateline_host_make(what, text.data(), text.size());
  std::string made(static_cast<std::size_t>(size), '\0');
  dateline_host_take(made.data(), made.size());
  return made;
}

}  // namespace dateline::platform
