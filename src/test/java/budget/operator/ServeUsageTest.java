package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the console refuses to listen. */
class ServeUsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void anAddressThatOthersReachNeedsTlsOrAProxy(String address) {
        assertThat(Spoken.by("serve", "--bind=" + address))
                .isEqualTo(
                        new Spoken(
                                64,
                                "",
                                "在 " + address
                                        + " 上监听需要 --tls-certificate 和 --tls-key，或者前面有终止 TLS 的代理并写明 --behind-proxy，否则密码会以明文经过网络\n"));
    }

    @Test
    void aProxyIsGivenByItsAddress() {
        assertThat(Spoken.by("serve", "--bind=0.0.0.0", "--proxy=10.0.0.5,proxy.example"))
                .isEqualTo(new Spoken(64, "", "proxy.example 不是代理的地址：请写 IP 地址，例如 10.0.0.5\n"));
    }
}
