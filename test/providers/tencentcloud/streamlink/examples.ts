/** The answer printed on the page of DescribeStreamLinkFlowRealtimeStatus (2024-09-09), oddities included. */
export const printedRealtimeStatus = {
  Timestamp: 1618543864,
  RequestId: 'xx',
  Datas: [1, 2].map(() => ({
    Protocol: 'xx',
    ConnectServerIP: 'xx',
    RTMPStatus: [{}],
    OutputId: 'xx',
    FlowId: 'xx',
    InputId: 'xx',
    CommonStatus: { State: 'xx', Reconnections: 0, Bitrate: 0, Mode: 'xx', ConnectedTime: 0 },
    SRTStatus: [{}],
    Type: 'xx',
    RTPStatus: { Packets: 0 },
  })),
};

/** A flow as mdc 2020-08-28 lists it: one SRT input that waits to be called, one RTMP output that pushes. */
export const mdcFlow = {
  FlowId: '0176ac7f1af20956b92d2aad1e6d',
  FlowName: 'derby',
  State: 'RUNNING',
  MaxBandwidth: 20_000_000,
  EventId: 'ev-demo-01',
  InputGroup: [
    {
      InputId: 'in-demo-0001',
      InputName: 'venue',
      Description: null,
      Protocol: 'SRT',
      InputAddressList: [{ Ip: '198.51.100.61', Port: 9000 }],
      AllowIpList: ['192.0.2.0/24'],
      SRTSettings: {
        Mode: 'LISTENER',
        StreamId: 'secret-stream-id',
        Latency: 400,
        RecvLatency: 410,
        PeerLatency: 420,
        PeerIdleTimeout: 5000,
        Passphrase: 'secret-passphrase',
        PbKeyLen: 16,
        SourceAddresses: null,
      },
      RTPSettings: null,
      InputRegion: 'ap-singapore',
      RTMPSettings: null,
      FailOver: 'CLOSE',
      SecurityGroupIds: [],
    },
  ],
  OutputGroup: [
    {
      OutputId: 'out-demo-0001',
      OutputName: 'to-ems',
      OutputType: 'Internet',
      Description: null,
      Protocol: 'RTMP',
      OutputAddressList: [{ Ip: '198.51.100.62' }],
      OutputRegion: 'eu-frankfurt',
      SRTSettings: null,
      RTPSettings: null,
      RTMPSettings: {
        IdleTimeout: 5000,
        ChunkSize: 4096,
        Destinations: [{ Url: 'rtmp://203.0.113.40/live', StreamKey: 'secret-stream-key' }],
      },
      RTMPPullSettings: null,
      AllowIpList: null,
      MaxConcurrent: 4,
      SecurityGroupIds: [],
    },
  ],
};
